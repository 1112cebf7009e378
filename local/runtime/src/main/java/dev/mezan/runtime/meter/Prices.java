package dev.mezan.runtime.meter;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;

/**
 * AWS's list prices in US dollars, without free tiers and volume discounts: the one table of the
 * repository.
 *
 * @param date when they were current
 * @param region where they hold
 * @param architecture of the functions' processors
 */
public record Prices(LocalDate date, String region, String architecture) {
    /** US East (N. Virginia), functions on Arm. */
    public static final Prices LIST = new Prices(LocalDate.of(2026, 6, 1), "us-east-1", "arm64");

    /** What one unit costs. */
    public BigDecimal of(Unit unit) {
        return quote(unit).each();
    }

    /**
     * How AWS writes the price of a unit down.
     *
     * @see <a href="https://aws.amazon.com/dynamodb/pricing/on-demand/">DynamoDB on demand, halved in November 2024</a>
     */
    public Quote quote(Unit unit) {
        return switch (unit) {
            case LAMBDA_REQUEST -> quote("0.20", Quote.MILLION, "lambda");
            case LAMBDA_GB_SECOND -> quote("0.0000133334", 1, "lambda");
            case EXPRESS_REQUEST -> quote("1.00", Quote.MILLION, "step-functions");
            case EXPRESS_GB_SECOND -> quote("0.00001667", 1, "step-functions");
            case STANDARD_TRANSITION -> quote("0.025", 1_000, "step-functions");
            case SQS_REQUEST -> quote("0.40", Quote.MILLION, "sqs");
            case DYNAMODB_WRITE -> quote("0.625", Quote.MILLION, "dynamodb");
            case DYNAMODB_READ -> quote("0.125", Quote.MILLION, "dynamodb");
            case S3_WRITE -> quote("0.005", 1_000, "s3");
            case S3_READ -> quote("0.0004", 1_000, "s3");
            case HTTP_API_REQUEST -> quote("1.00", Quote.MILLION, "api-gateway");
            case SCHEDULE_INVOCATION -> quote("1.00", Quote.MILLION, "eventbridge");
            case LOG_GB -> quote("0.50", 1, "cloudwatch");
            case TRACE -> quote("5.00", Quote.MILLION, "xray");
            case TABLE_GB_MONTH -> quote("0.25", 1, "dynamodb");
            case ALARM_MONTH -> quote("0.10", 1, "cloudwatch");
        };
    }

    private static Quote quote(String usd, long units, String service) {
        return new Quote(new BigDecimal(usd), units, URI.create("https://aws.amazon.com/" + service + "/pricing/"));
    }

    /** Which prices they are, such as {@code 2026-06-01 us-east-1 arm64}. */
    public String title() {
        return date + " " + region + " " + architecture;
    }
}
