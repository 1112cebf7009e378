package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.JException;
import dev.mezan.asl.query.TimedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a regular expression matches, found under the clock; a match of nothing is an error, as JSONata has it. */
final class Matches implements Finder {
    private final Matcher matcher;

    Matches(Pattern regex, String text) {
        matcher = regex.matcher(new TimedText(text, Bounds.CURRENT.get()::tick));
    }

    @Override
    public boolean next() {
        if (!matcher.find()) {
            return false;
        }
        if (matcher.end() == matcher.start()) {
            throw new JException("D1004", -1);
        }
        return true;
    }

    @Override
    public int start() {
        return matcher.start();
    }

    @Override
    public int end() {
        return matcher.end();
    }

    @Override
    public String text() {
        return matcher.group();
    }

    /** The groups; one that took no part is empty. */
    @Override
    public List<String> groups() {
        List<String> groups = new ArrayList<>(matcher.groupCount());
        for (int i = 1; i <= matcher.groupCount(); i++) {
            String group = matcher.group(i);
            groups.add(group == null ? "" : group);
        }
        return groups;
    }
}
