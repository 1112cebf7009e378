package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in for a match: a text in which {@code $1} is a group, {@code $0} all and {@code $$} a dollar, or a
 * function's answer. */
final class Replacement {
    private Replacement() {}

    static String of(Finder match, Object replacement) {
        if (!(replacement instanceof String template)) {
            return computed(match, replacement);
        }
        return match instanceof Matches ? filled(template, match) : template;
    }

    private static String computed(Finder match, Object function) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("match", match.text());
        found.put("start", match.start());
        found.put("end", match.end());
        found.put("groups", match.groups());
        Object answer;
        try {
            answer = Functions.funcApply(function, List.of(found));
        } catch (RuntimeException | Error broken) {
            throw broken;
        } catch (Throwable broken) {
            throw new JException(String.valueOf(broken.getMessage()), -1);
        }
        if (answer instanceof String text) {
            return text;
        }
        throw new JException("D3012", -1, answer);
    }

    private static String filled(String template, Finder match) {
        StringBuilder text = new StringBuilder();
        List<String> groups = match.groups();
        int at = 0;
        for (int dollar = template.indexOf('$'); dollar >= 0; dollar = template.indexOf('$', at)) {
            text.append(template, at, dollar);
            at = dollar + 1;
            int digits = digits(template, at, groups.size());
            if (template.startsWith("$", at)) {
                text.append('$');
                at++;
            } else if (digits == 0) {
                text.append('$');
            } else {
                int group = Integer.parseInt(template.substring(at, at + digits));
                text.append(group == 0 ? match.text() : group <= groups.size() ? groups.get(group - 1) : "");
                at += digits;
            }
            Bounds.CURRENT.get().checkLength(text.length());
        }
        return text.append(template, at, template.length()).toString();
    }

    /** How many digits name a group here: as many as name one that there is, at least one where a digit stands. */
    private static int digits(String template, int at, int groups) {
        int most = Integer.toString(Math.max(1, groups)).length();
        int digits = 0;
        while (digits < most && at + digits < template.length() && Character.isDigit(template.charAt(at + digits))) {
            digits++;
        }
        boolean tooLarge = digits > 1 && Integer.parseInt(template.substring(at, at + digits)) > groups;
        return tooLarge ? digits - 1 : digits;
    }
}
