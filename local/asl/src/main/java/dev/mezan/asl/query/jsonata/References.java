package dev.mezan.asl.query.jsonata;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an expression refers to that there may be nothing behind: names at the top level, where there is no context item,
 * and the fields of {@code $states}. Only the first step of a path is at the top level; later steps, predicates and sort
 * terms see what the step before found. A function's body sees what is around the function.
 *
 * @param names the names at the top level, in their order; {@code $} is the context item, {@code $$} the root
 * @param states the fields of {@code $states}, in their order
 * @see <a href="https://github.com/floci-io/floci/pull/2699">What the service was seen to refuse</a>
 */
record References(Set<String> names, Set<String> states) {
    static References of(SyntaxNode root) {
        References references = new References(new LinkedHashSet<>(), new LinkedHashSet<>());
        references.collect(root);
        return references;
    }

    private void collect(SyntaxNode node) {
        switch (node.type()) {
            case "path" -> path(node.in("steps"));
            case "name" -> names.add(node.value());
            case "variable" -> variable(node.value());
            case "unary" -> {
                all(node.in("expressions"));
                all(node.in("expression"));
                all(node.members());
            }
            case "binary", "apply" -> {
                all(node.in("lhs"));
                all(node.in("rhs"));
            }
            case "function", "partial" -> {
                all(node.in("procedure"));
                all(node.in("arguments"));
            }
            case "lambda" -> all(node.in("body"));
            case "condition" -> {
                all(node.in("condition"));
                all(node.in("then"));
                all(node.in("_else"));
            }
            case "block" -> all(node.in("expressions"));
            case "bind" -> all(node.in("rhs"));
            default -> {
                // Literals, expressions on what stands before them, and what the library may add.
            }
        }
    }

    private void all(List<SyntaxNode> nodes) {
        nodes.forEach(this::collect);
    }

    private void path(List<SyntaxNode> steps) {
        if (steps.isEmpty()) {
            return;
        }
        SyntaxNode first = steps.getFirst();
        collect(first);
        boolean ofStates = first.type().equals("variable") && first.value().equals("states");
        if (ofStates && steps.size() > 1 && steps.get(1).type().equals("name")) {
            states.add(steps.get(1).value());
        }
    }

    /** The library calls the context item by an empty name, and the root by {@code $}; other names are variables. */
    private void variable(String name) {
        if (name.isEmpty()) {
            names.add("$");
        } else if (name.equals("$")) {
            names.add("$$");
        }
    }
}
