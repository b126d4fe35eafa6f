// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// celcost prints what cel-go estimates that expressions cost at most, from lines of costs.py: "COST\tEXPRESSION".
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/google/cel-go/cel"
	"github.com/google/cel-go/checker"
	"github.com/google/cel-go/ext"
)

type costCase struct {
	Expr  string            `json:"expr"`
	Types map[string]string `json:"types"`
	Sizes map[string]uint64 `json:"sizes"`
}

type sizes map[string]uint64

func (s sizes) EstimateSize(node checker.AstNode) *checker.SizeEstimate {
	if most, known := s[strings.Join(node.Path(), ".")]; known {
		return &checker.SizeEstimate{Min: 0, Max: most}
	}
	return nil
}

func (s sizes) EstimateCallCost(string, string, *checker.AstNode, []checker.AstNode) *checker.CallEstimate {
	return nil
}

func typeOf(name string) *cel.Type {
	plain := map[string]*cel.Type{
		"string": cel.StringType, "int": cel.IntType, "bool": cel.BoolType, "bytes": cel.BytesType, "dyn": cel.DynType,
	}
	if known := plain[name]; known != nil {
		return known
	}
	if strings.HasPrefix(name, "list(") {
		return cel.ListType(typeOf(name[5 : len(name)-1]))
	}
	return cel.MapType(cel.StringType, typeOf(name[strings.Index(name, ",")+1:len(name)-1]))
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	// In two pieces, so that this file is not taken for the table.
	fmt.Println("# SPDX-FileCopyrightText: 2026 The Waymark authors\n# SPDX-" + "License-Identifier: Apache-2.0")
	fmt.Println("# What cel-go 0.18 estimates that expressions cost at most: tests/peers/cel/costs.py and celcost.go.")
	for in.Scan() {
		var one costCase
		if err := json.Unmarshal(in.Bytes(), &one); err != nil {
			panic(err)
		}
		options := []cel.EnvOption{cel.OptionalTypes(), cel.CrossTypeNumericComparisons(true), ext.Strings()}
		for name, kind := range one.Types {
			options = append(options, cel.Variable(name, typeOf(kind)))
		}
		env, err := cel.NewEnv(options...)
		if err != nil {
			panic(err)
		}
		ast, issues := env.Compile(one.Expr)
		if issues.Err() != nil {
			fmt.Fprintln(os.Stderr, issues.Err())
			continue
		}
		cost, err := env.EstimateCost(ast, sizes(one.Sizes), checker.PresenceTestHasCost(false))
		if err != nil {
			panic(err)
		}
		fmt.Printf("%d\t%s\n", cost.Max, one.Expr)
	}
}
