// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/actiontable.h"

namespace waymark::goldenpath {

namespace {

constexpr auto fetchPlain = R"({"type": "object", "required": ["url"], "properties": {
    "url": {"type": "string"}, "targetPath": {"type": "string"}, "token": {"type": "string"}}})";

constexpr auto fetchPlainFile = R"({"type": "object", "required": ["url", "targetPath"],
    "properties": {
    "url": {"type": "string"}, "targetPath": {"type": "string"}, "token": {"type": "string"}}})";

constexpr auto fetchTemplate = R"({"type": "object", "required": ["url"], "properties": {
    "url": {"type": "string"}, "targetPath": {"type": "string"}, "values": {"type": "object"},
    "copyWithoutRender": {"type": "array", "items": {"type": "string"}},
    "copyWithoutTemplating": {"type": "array", "items": {"type": "string"}},
    "cookiecutterCompat": {"type": "boolean"},
    "templateFileExtension": {"type": ["string", "boolean"]},
    "replace": {"type": "boolean"}, "trimBlocks": {"type": "boolean"},
    "lstripBlocks": {"type": "boolean"}, "token": {"type": "string"}}})";

constexpr auto fetchTemplateFile = R"({"type": "object", "required": ["url", "targetPath"],
    "properties": {
    "url": {"type": "string"}, "targetPath": {"type": "string"}, "values": {"type": "object"},
    "cookiecutterCompat": {"type": "boolean"}, "replace": {"type": "boolean"},
    "trimBlocks": {"type": "boolean"}, "lstripBlocks": {"type": "boolean"},
    "token": {"type": "string"}}})";

constexpr auto workspaceTemplate = R"({"type": "object", "required": ["sourcePath", "targetPath"],
    "properties": {
    "sourcePath": {"type": "string"}, "targetPath": {"type": "string"},
    "values": {"type": "object"},
    "copyWithoutTemplating": {"type": "array", "items": {"type": "string"}},
    "cookiecutterCompat": {"type": "boolean"},
    "templateFileExtension": {"type": ["string", "boolean"]},
    "replace": {"type": "boolean"}}})";

constexpr auto workspaceTemplateFile = R"({"type": "object",
    "required": ["sourcePath", "targetPath"], "properties": {
    "sourcePath": {"type": "string"}, "targetPath": {"type": "string"},
    "values": {"type": "object"}, "cookiecutterCompat": {"type": "boolean"},
    "replace": {"type": "boolean"}}})";

constexpr auto debugLog = R"({"type": "object", "properties": {
    "message": {"type": "string"},
    "listWorkspace": {"type": ["boolean", "string"],
                      "enum": [true, false, "with-filenames", "with-contents"]},
    "extra": {}}})";

constexpr auto debugWait = R"({"type": "object", "properties": {
    "minutes": {"type": "number"}, "seconds": {"type": "number"},
    "milliseconds": {"type": "number"}}})";

constexpr auto fsDelete = R"({"type": "object", "required": ["files"], "properties": {
    "files": {"type": "array", "items": {"type": "string"}}}})";

constexpr auto fsRename = R"({"type": "object", "required": ["files"], "properties": {
    "files": {"type": "array", "items": {"type": "object", "required": ["from", "to"],
        "properties": {"from": {"type": "string"}, "to": {"type": "string"},
                       "overwrite": {"type": "boolean"}}}}}})";

constexpr auto fsReaddir = R"({"type": "object", "required": ["paths"], "properties": {
    "paths": {"type": "array", "items": {"type": "string", "minLength": 1}},
    "recursive": {"type": "boolean"}}})";

constexpr auto readdirOutput = R"({"type": "object", "properties": {
    "files": {"type": "array", "items": {"type": "object", "properties": {
        "name": {"type": "string"}, "path": {"type": "string"}, "fullPath": {"type": "string"}}}},
    "folders": {"type": "array", "items": {"type": "object", "properties": {
        "name": {"type": "string"}, "path": {"type": "string"},
        "fullPath": {"type": "string"}}}}}})";

constexpr auto catalogRegister = R"({"type": "object", "anyOf": [
    {"required": ["catalogInfoUrl"]}, {"required": ["repoContentsUrl"]}], "properties": {
    "catalogInfoUrl": {"type": "string"}, "repoContentsUrl": {"type": "string"},
    "catalogInfoPath": {"type": "string"}, "optional": {"type": "boolean"}}})";

constexpr auto registerOutput = R"({"type": "object", "properties": {
    "entityRef": {"type": "string"}, "catalogInfoUrl": {"type": "string"}}})";

constexpr auto catalogWrite = R"({"type": "object", "required": ["entity"], "properties": {
    "filePath": {"type": "string"}, "entity": {"type": "object"}}})";

constexpr auto writeOutput = R"({"type": "object", "properties": {
    "entityRef": {"type": "string"}}})";

constexpr auto catalogFetch = R"({"type": "object", "properties": {
    "entityRef": {"type": "string"},
    "entityRefs": {"type": "array", "items": {"type": "string"}},
    "optional": {"type": "boolean"}, "defaultKind": {"type": "string"},
    "defaultNamespace": {"type": "string"}}})";

constexpr auto fetchOutput = R"({"type": "object", "properties": {
    "entity": {}, "entities": {"type": "array", "items": {}}}})";

constexpr auto annotate = R"({"type": "object", "properties": {
    "labels": {"type": "object"}, "annotations": {"type": "object"}, "spec": {"type": "object"},
    "entityFilePath": {"type": "string"}, "objectYaml": {"type": "object"},
    "writeToFile": {"type": "string"}}})";

constexpr auto annotateOutput = R"({"type": "object", "properties": {
    "annotatedObject": {"type": "string"}}})";

constexpr auto publishOutput = R"({"type": "object", "properties": {
    "remoteUrl": {"type": "string"}, "repoContentsUrl": {"type": "string"},
    "commitHash": {"type": "string"}}})";

constexpr auto gitlabOutput = R"({"type": "object", "properties": {
    "remoteUrl": {"type": "string"}, "repoContentsUrl": {"type": "string"},
    "projectId": {"type": "number"}, "commitHash": {"type": "string"}}})";

constexpr auto pullRequestOutput = R"({"type": "object", "properties": {
    "targetBranchName": {"type": "string"}, "remoteUrl": {"type": "string"},
    "pullRequestNumber": {"type": "number"}}})";

constexpr auto mergeRequestOutput = R"({"type": "object", "properties": {
    "targetBranchName": {"type": "string"}, "projectid": {"type": "string"},
    "projectPath": {"type": "string"}, "mergeRequestUrl": {"type": "string"}}})";

// Names that end with a colon stand behind the whole ones: the first that fits counts.
constexpr ActionRow table[] = {
    {"fetch:plain", true, true, fetchPlain, nullptr},
    {"fetch:plain:file", true, true, fetchPlainFile, nullptr},
    {"fetch:template", true, true, fetchTemplate, nullptr},
    {"fetch:template:file", true, true, fetchTemplateFile, nullptr},
    {"workspace:template", true, true, workspaceTemplate, nullptr},
    {"workspace:template:file", true, true, workspaceTemplateFile, nullptr},
    {"debug:log", true, true, debugLog, nullptr},
    {"debug:wait", true, false, debugWait, nullptr},
    {"fs:delete", true, true, fsDelete, nullptr},
    {"fs:rename", true, true, fsRename, nullptr},
    {"fs:readdir", true, true, fsReaddir, readdirOutput},
    {"catalog:register", true, false, catalogRegister, registerOutput},
    {"catalog:write", true, true, catalogWrite, writeOutput},
    {"catalog:fetch", true, true, catalogFetch, fetchOutput},
    {"catalog:template:version", true, true, annotate, annotateOutput},
    {"catalog:scaffolded-from", true, true, annotate, annotateOutput},
    {"publish:github:pull-request", false, false, nullptr, pullRequestOutput},
    {"publish:gitlab:merge-request", false, false, nullptr, mergeRequestOutput},
    {"publish:bitbucketServer:pull-request", false, false, nullptr, nullptr},
    {"publish:gerrit:review", false, false, nullptr, nullptr},
    {"publish:gitlab", false, false, nullptr, gitlabOutput},
    {"publish:github", false, false, nullptr, publishOutput},
    {"publish:azure", false, false, nullptr, publishOutput},
    {"publish:bitbucket", false, false, nullptr, publishOutput},
    {"publish:bitbucketCloud", false, false, nullptr, publishOutput},
    {"publish:bitbucketServer", false, false, nullptr, publishOutput},
    {"publish:gerrit", false, false, nullptr, publishOutput},
    {"publish:gitea", false, false, nullptr, publishOutput},
    {"github:repo:create", false, false, nullptr, publishOutput},
    {"github:repo:push", false, false, nullptr, publishOutput},
    {"gitlab:repo:push", false, false, nullptr, nullptr},
    {"fetch:cookiecutter", false, true, nullptr, nullptr},
    {"fetch:rails", false, true, nullptr, nullptr},
    {"notification:send", false, false, nullptr, nullptr},
    {"github:", false, false, nullptr, nullptr},
    {"gitlab:", false, false, nullptr, nullptr},
    {"bitbucket:", false, false, nullptr, nullptr},
    {"publish:", false, false, nullptr, nullptr},
};

} // namespace

std::span<const ActionRow> actionTable()
{
    return table;
}

} // namespace waymark::goldenpath
