package dev.mezan.runtime.sqs;

import dev.mezan.runtime.endpoint.AwsErrors;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.AwsService;
import dev.mezan.runtime.endpoint.Caller;
import dev.mezan.runtime.endpoint.Part;
import dev.mezan.runtime.journal.JournalFailure;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.meter.Unit;

/**
 * The API of SQS, in both its protocols.
 *
 * @see <a href="https://aws.amazon.com/sqs/pricing/">SQS pricing: each 64 KB chunk of a payload is a request</a>
 */
public final class SqsService implements AwsService {
    private static final int CHUNK = 64 * 1024;

    private final Part<SqsStore> store;
    private final Meter meter;

    /** The API of a store. */
    public SqsService(Part<SqsStore> store, Meter meter) {
        this.store = store;
        this.meter = meter;
    }

    @Override
    public String signingName() {
        return "sqs";
    }

    @Override
    public Access access(AwsRequest request) {
        var action = SqsAction.of(request);
        return new Access(action.iamAction(), action.queue());
    }

    @Override
    public AwsResponse answer(AwsRequest request, Caller caller) {
        try {
            var answer = store.get().answer(request);
            meter.count(Unit.SQS_REQUEST, chunks(Math.max(request.body().length, answer.body().length)));
            return answer;
        } catch (JournalFailure e) {
            return failed(request, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public AwsResponse denied(AwsRequest request, String message) {
        return request.header("x-amz-target").isPresent()
                ? AwsErrors.json("1.0", 403, "com.amazon.coral.service#AccessDeniedException", message)
                : AwsErrors.query(403, "AccessDenied", message);
    }

    private static AwsResponse failed(AwsRequest request, String message) {
        return request.header("x-amz-target").isPresent()
                ? AwsErrors.json("1.0", 500, "com.amazonaws.sqs#InternalFailure", message)
                : AwsErrors.query(500, "InternalFailure", message);
    }

    private static int chunks(int bytes) {
        return Math.max(1, Math.ceilDiv(bytes, CHUNK));
    }
}
