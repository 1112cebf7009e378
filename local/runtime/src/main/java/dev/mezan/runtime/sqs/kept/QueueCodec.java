package dev.mezan.runtime.sqs.kept;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON texts: an object with one member, whose name is the kind. */
final class QueueCodec {
    private static final JsonMapper JSON = JsonMapper.shared();

    private QueueCodec() {}

    static String write(QueueRecord record) {
        return JSON.writeValueAsString(Map.of(kind(record), record));
    }

    private static String kind(QueueRecord record) {
        return switch (record) {
            case QueueRecord.Made made -> "made";
            case QueueRecord.Gone gone -> "gone";
            case QueueRecord.Purged purged -> "purged";
            case QueueRecord.Added added -> "added";
            case QueueRecord.Delivered delivered -> "delivered";
            case QueueRecord.Removed removed -> "removed";
        };
    }

    static QueueRecord read(String text) {
        try {
            var member = JSON.readTree(text).properties().iterator().next();
            return JSON.treeToValue(member.getValue(), type(member.getKey()));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a record that is none of a queue: " + e.getOriginalMessage(), e);
        }
    }

    private static Class<? extends QueueRecord> type(String kind) {
        return switch (kind) {
            case "made" -> QueueRecord.Made.class;
            case "gone" -> QueueRecord.Gone.class;
            case "purged" -> QueueRecord.Purged.class;
            case "added" -> QueueRecord.Added.class;
            case "delivered" -> QueueRecord.Delivered.class;
            case "removed" -> QueueRecord.Removed.class;
            default -> throw new IllegalArgumentException("a record of the unknown kind '" + kind + "'");
        };
    }
}
