package dev.mezan.runtime.meter;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * AWS's list prices in US dollars, without free tiers and volume discounts.
 *
 * @param date when they were current
 * @param region where they hold
 * @param architecture of the functions' processors
 */
public record Prices(LocalDate date, String region, String architecture) {
    /** US East (N. Virginia), functions on Arm. */
    public static final Prices LIST = new Prices(LocalDate.of(2026, 6, 1), "us-east-1", "arm64");

    /**
     * What one unit costs.
     *
     * @see <a href="https://aws.amazon.com/lambda/pricing/">Lambda: $0.20 a million requests, $0.0000133334 a GB-second
     *     on Arm</a>
     * @see <a href="https://aws.amazon.com/step-functions/pricing/">Step Functions: Express $1.00 a million requests and
     *     $0.00001667 a GB-second, Standard $0.025 a thousand transitions</a>
     * @see <a href="https://aws.amazon.com/sqs/pricing/">SQS: standard queues $0.40 a million requests</a>
     * @see <a href="https://aws.amazon.com/dynamodb/pricing/on-demand/">DynamoDB: on demand $0.625 a million write and
     *     $0.125 a million read request units</a>
     * @see <a href="https://aws.amazon.com/s3/pricing/">S3: Standard $0.005 a thousand PUT, COPY, POST, LIST and $0.0004
     *     a thousand GET</a>
     * @see <a href="https://aws.amazon.com/api-gateway/pricing/">API Gateway: HTTP APIs $1.00 a million requests</a>
     */
    public BigDecimal of(Unit unit) {
        return new BigDecimal(
                switch (unit) {
                    case LAMBDA_REQUEST -> "0.00000020";
                    case LAMBDA_GB_SECOND -> "0.0000133334";
                    case EXPRESS_REQUEST -> "0.00000100";
                    case EXPRESS_GB_SECOND -> "0.00001667";
                    case STANDARD_TRANSITION -> "0.000025";
                    case SQS_REQUEST -> "0.00000040";
                    case DYNAMODB_WRITE -> "0.000000625";
                    case DYNAMODB_READ -> "0.000000125";
                    case S3_WRITE -> "0.000005";
                    case S3_READ -> "0.0000004";
                    case HTTP_API_REQUEST -> "0.00000100";
                });
    }

    /** Which prices they are, such as {@code 2026-06-01 us-east-1 arm64}. */
    public String title() {
        return date + " " + region + " " + architecture;
    }
}
