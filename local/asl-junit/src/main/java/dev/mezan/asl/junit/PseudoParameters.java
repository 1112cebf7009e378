package dev.mezan.asl.junit;

/** What stands for names that only a deployment knows. */
final class PseudoParameters {
    private static final String ACCOUNT = "123456789012";
    private static final String REGION = "us-east-1";

    private PseudoParameters() {}

    /** A pseudo parameter's value; any other name stands for itself. */
    static String valueOf(String name) {
        return switch (name) {
            case "AWS::AccountId" -> ACCOUNT;
            case "AWS::Region" -> REGION;
            case "AWS::Partition" -> "aws";
            case "AWS::URLSuffix" -> "amazonaws.com";
            case "AWS::StackName" -> "stack";
            default -> name;
        };
    }

    /** The ARN of a resource, its logical id for a name. */
    static String arn(String type, String logicalId) {
        String inAccount = ":" + REGION + ":" + ACCOUNT + ":";
        return switch (type) {
            case "AWS::Lambda::Function", "AWS::Serverless::Function" ->
                "arn:aws:lambda" + inAccount + "function:" + logicalId;
            case "AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine" ->
                "arn:aws:states" + inAccount + "stateMachine:" + logicalId;
            case "AWS::StepFunctions::Activity" -> "arn:aws:states" + inAccount + "activity:" + logicalId;
            case "AWS::SQS::Queue" -> "arn:aws:sqs" + inAccount + logicalId;
            case "AWS::DynamoDB::Table" -> "arn:aws:dynamodb" + inAccount + "table/" + logicalId;
            case "AWS::IAM::Role" -> "arn:aws:iam::" + ACCOUNT + ":role/" + logicalId;
            default -> logicalId + ".Arn";
        };
    }
}
