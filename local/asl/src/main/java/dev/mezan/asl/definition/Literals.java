package dev.mezan.asl.definition;

import dev.mezan.asl.query.Constant;
import dev.mezan.asl.query.Template;
import java.util.Optional;

/** Reads fields that are a literal or computed, and checks the literal. */
final class Literals {
    private Literals() {}

    /** A whole number between two bounds, or what computes it. */
    static Optional<Template> whole(Fields fields, String name, int from, int to) {
        Optional<Template> template = fields.language().dynamic(fields, name);
        if (isLiteral(fields, name, template)) {
            var _ = fields.whole(name, from, to);
        }
        return template;
    }

    /** Whether the field is a literal; an expression that cannot be read is none, and has been told. */
    static boolean isLiteral(Fields fields, String name, Optional<Template> template) {
        return template.orElse(null) instanceof Constant
                && fields.has(name)
                && !(fields.value(name) instanceof String text && text.startsWith("{%"));
    }
}
