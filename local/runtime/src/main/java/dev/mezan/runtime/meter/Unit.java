package dev.mezan.runtime.meter;

/** Something that AWS bills by count. The suite meters what it uses as it runs; the rest is for whoever reckons a month. */
public enum Unit {
    /** One invocation of a function. */
    LAMBDA_REQUEST("lambda", "requests"),
    /** Memory in GB times duration in seconds, rounded up to a millisecond. */
    LAMBDA_GB_SECOND("lambda", "GB-seconds"),
    /** One execution of an Express state machine. */
    EXPRESS_REQUEST("states", "Express requests"),
    /** Memory in GB, in steps of 64 MB, times duration in seconds, in steps of 100 ms. */
    EXPRESS_GB_SECOND("states", "Express GB-seconds"),
    /** One transition of a Standard state machine, retries included. */
    STANDARD_TRANSITION("states", "Standard transitions"),
    /** One request to SQS; each 64 KB of a payload counts as one. */
    SQS_REQUEST("sqs", "requests"),
    /** One read request unit of an on-demand table. */
    DYNAMODB_READ("dynamodb", "read request units"),
    /** One write request unit of an on-demand table. */
    DYNAMODB_WRITE("dynamodb", "write request units"),
    /** PUT, COPY, POST and LIST. */
    S3_WRITE("s3", "PUT, COPY, POST and LIST requests"),
    /** GET and all other requests. */
    S3_READ("s3", "GET requests"),
    /** One request to the HTTP API; each 512 KB of it or of its answer, whichever is larger, counts as one. */
    HTTP_API_REQUEST("apigateway", "HTTP API requests"),
    /** One invocation by a schedule. */
    SCHEDULE_INVOCATION("scheduler", "invocations"),
    /** 2<sup>30</sup> bytes that functions write to their logs, Lambda's own lines included. */
    LOG_GB("logs", "GB ingested"),
    /** One trace that X-Ray records. */
    TRACE("xray", "traces recorded"),
    /** 2<sup>30</sup> bytes that a table holds for a month, 100 more for each item. */
    TABLE_GB_MONTH("dynamodb", "GB-months"),
    /** One metric that an alarm watches for a month. */
    ALARM_MONTH("cloudwatch", "alarm metrics");

    private final String service;
    private final String title;

    Unit(String service, String title) {
        this.service = service;
        this.title = title;
    }

    /** The service that bills it. */
    public String service() {
        return service;
    }

    /** What is counted, for people. */
    public String title() {
        return title;
    }
}
