package dev.mezan.runtime.endpoint;

import java.util.List;

/** One AWS service behind the endpoint. */
public interface AwsService {
    /** The name that requests to it are signed for: {@code dynamodb}, {@code sqs}, {@code s3}, {@code states}, {@code lambda}. */
    String signingName();

    /** The IAM action that a request needs and the resource that it needs it on. */
    Access access(AwsRequest request);

    /** Everything that a request needs, when it touches more than one resource; by default its one {@link #access}. */
    default List<Access> accesses(AwsRequest request) {
        return List.of(access(request));
    }

    /** Answers a request that was allowed; an error is an answer too, in the service's own shape. */
    AwsResponse answer(AwsRequest request, Caller caller);

    /** Answers, in the service's own shape, that a caller may not do what it asked for. */
    AwsResponse denied(AwsRequest request, String message);

    /**
     * What a request wants to do.
     *
     * @param action the IAM action, such as {@code dynamodb:GetItem}
     * @param resource the catalog's name of the table, queue, bucket, function or state machine; empty for none
     */
    record Access(String action, String resource) {}
}
