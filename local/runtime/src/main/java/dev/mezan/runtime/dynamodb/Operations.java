package dev.mezan.runtime.dynamodb;

import com.amazonaws.services.dynamodbv2.AmazonDynamoDB;
import com.amazonaws.services.dynamodbv2.model.BatchExecuteStatementRequest;
import com.amazonaws.services.dynamodbv2.model.BatchGetItemRequest;
import com.amazonaws.services.dynamodbv2.model.BatchGetItemResult;
import com.amazonaws.services.dynamodbv2.model.BatchWriteItemRequest;
import com.amazonaws.services.dynamodbv2.model.BatchWriteItemResult;
import com.amazonaws.services.dynamodbv2.model.ConsumedCapacity;
import com.amazonaws.services.dynamodbv2.model.CreateTableRequest;
import com.amazonaws.services.dynamodbv2.model.DeleteItemRequest;
import com.amazonaws.services.dynamodbv2.model.DeleteItemResult;
import com.amazonaws.services.dynamodbv2.model.DeleteTableRequest;
import com.amazonaws.services.dynamodbv2.model.DescribeLimitsRequest;
import com.amazonaws.services.dynamodbv2.model.DescribeTableRequest;
import com.amazonaws.services.dynamodbv2.model.DescribeTimeToLiveRequest;
import com.amazonaws.services.dynamodbv2.model.ExecuteStatementRequest;
import com.amazonaws.services.dynamodbv2.model.ExecuteTransactionRequest;
import com.amazonaws.services.dynamodbv2.model.GetItemRequest;
import com.amazonaws.services.dynamodbv2.model.GetItemResult;
import com.amazonaws.services.dynamodbv2.model.ListTablesRequest;
import com.amazonaws.services.dynamodbv2.model.ListTagsOfResourceRequest;
import com.amazonaws.services.dynamodbv2.model.PutItemRequest;
import com.amazonaws.services.dynamodbv2.model.PutItemResult;
import com.amazonaws.services.dynamodbv2.model.QueryRequest;
import com.amazonaws.services.dynamodbv2.model.QueryResult;
import com.amazonaws.services.dynamodbv2.model.ScanRequest;
import com.amazonaws.services.dynamodbv2.model.ScanResult;
import com.amazonaws.services.dynamodbv2.model.TagResourceRequest;
import com.amazonaws.services.dynamodbv2.model.TransactGetItemsRequest;
import com.amazonaws.services.dynamodbv2.model.TransactGetItemsResult;
import com.amazonaws.services.dynamodbv2.model.TransactWriteItemsRequest;
import com.amazonaws.services.dynamodbv2.model.TransactWriteItemsResult;
import com.amazonaws.services.dynamodbv2.model.UntagResourceRequest;
import com.amazonaws.services.dynamodbv2.model.UpdateItemRequest;
import com.amazonaws.services.dynamodbv2.model.UpdateItemResult;
import com.amazonaws.services.dynamodbv2.model.UpdateTableRequest;
import com.amazonaws.services.dynamodbv2.model.UpdateTimeToLiveRequest;
import dev.mezan.runtime.meter.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations of DynamoDB that DynamoDB Local has, by name. */
final class Operations {
    private static final Map<String, Operation<?, ?>> ALL = Stream.<Operation<?, ?>>of(
                    free("CreateTable", CreateTableRequest.class, AmazonDynamoDB::createTable),
                    free("DeleteTable", DeleteTableRequest.class, AmazonDynamoDB::deleteTable),
                    free("DescribeTable", DescribeTableRequest.class, AmazonDynamoDB::describeTable),
                    free("ListTables", ListTablesRequest.class, AmazonDynamoDB::listTables),
                    free("UpdateTable", UpdateTableRequest.class, AmazonDynamoDB::updateTable),
                    free("DescribeTimeToLive", DescribeTimeToLiveRequest.class, AmazonDynamoDB::describeTimeToLive),
                    free("UpdateTimeToLive", UpdateTimeToLiveRequest.class, AmazonDynamoDB::updateTimeToLive),
                    free("DescribeLimits", DescribeLimitsRequest.class, AmazonDynamoDB::describeLimits),
                    free("ListTagsOfResource", ListTagsOfResourceRequest.class, AmazonDynamoDB::listTagsOfResource),
                    free("TagResource", TagResourceRequest.class, AmazonDynamoDB::tagResource),
                    free("UntagResource", UntagResourceRequest.class, AmazonDynamoDB::untagResource),
                    free("ExecuteStatement", ExecuteStatementRequest.class, AmazonDynamoDB::executeStatement),
                    free(
                            "BatchExecuteStatement",
                            BatchExecuteStatementRequest.class,
                            AmazonDynamoDB::batchExecuteStatement),
                    free("ExecuteTransaction", ExecuteTransactionRequest.class, AmazonDynamoDB::executeTransaction),
                    new Operation<>(
                            "PutItem",
                            PutItemRequest.class,
                            AmazonDynamoDB::putItem,
                            Optional.of(new Capacity<>(
                                    Unit.DYNAMODB_WRITE,
                                    PutItemRequest::getReturnConsumedCapacity,
                                    PutItemRequest::setReturnConsumedCapacity,
                                    result -> one(result.getConsumedCapacity()),
                                    PutItemResult::setConsumedCapacity))),
                    new Operation<>(
                            "UpdateItem",
                            UpdateItemRequest.class,
                            AmazonDynamoDB::updateItem,
                            Optional.of(new Capacity<>(
                                    Unit.DYNAMODB_WRITE,
                                    UpdateItemRequest::getReturnConsumedCapacity,
                                    UpdateItemRequest::setReturnConsumedCapacity,
                                    result -> one(result.getConsumedCapacity()),
                                    UpdateItemResult::setConsumedCapacity))),
                    new Operation<>(
                            "DeleteItem",
                            DeleteItemRequest.class,
                            AmazonDynamoDB::deleteItem,
                            Optional.of(new Capacity<>(
                                    Unit.DYNAMODB_WRITE,
                                    DeleteItemRequest::getReturnConsumedCapacity,
                                    DeleteItemRequest::setReturnConsumedCapacity,
                                    result -> one(result.getConsumedCapacity()),
                                    DeleteItemResult::setConsumedCapacity))),
                    new Operation<>(
                            "GetItem",
                            GetItemRequest.class,
                            AmazonDynamoDB::getItem,
                            Optional.of(new Capacity<>(
                                    Unit.DYNAMODB_READ,
                                    GetItemRequest::getReturnConsumedCapacity,
                                    GetItemRequest::setReturnConsumedCapacity,
                                    result -> one(result.getConsumedCapacity()),
                                    GetItemResult::setConsumedCapacity))),
                    new Operation<>(
                            "Query",
                            QueryRequest.class,
                            AmazonDynamoDB::query,
                            Optional.of(new Capacity<>(
                                    Unit.DYNAMODB_READ,
                                    QueryRequest::getReturnConsumedCapacity,
                                    QueryRequest::setReturnConsumedCapacity,
                                    result -> one(result.getConsumedCapacity()),
                                    QueryResult::setConsumedCapacity))),
                    new Operation<>(
                            "Scan",
                            ScanRequest.class,
                            AmazonDynamoDB::scan,
                            Optional.of(new Capacity<>(
                                    Unit.DYNAMODB_READ,
                                    ScanRequest::getReturnConsumedCapacity,
                                    ScanRequest::setReturnConsumedCapacity,
                                    result -> one(result.getConsumedCapacity()),
                                    ScanResult::setConsumedCapacity))),
                    new Operation<>(
                            "BatchWriteItem",
                            BatchWriteItemRequest.class,
                            AmazonDynamoDB::batchWriteItem,
                            Optional.of(new Capacity<>(
                                    Unit.DYNAMODB_WRITE,
                                    BatchWriteItemRequest::getReturnConsumedCapacity,
                                    BatchWriteItemRequest::setReturnConsumedCapacity,
                                    BatchWriteItemResult::getConsumedCapacity,
                                    (result, nothing) -> result.setConsumedCapacity(null)))),
                    new Operation<>(
                            "TransactWriteItems",
                            TransactWriteItemsRequest.class,
                            AmazonDynamoDB::transactWriteItems,
                            Optional.of(new Capacity<>(
                                    Unit.DYNAMODB_WRITE,
                                    TransactWriteItemsRequest::getReturnConsumedCapacity,
                                    TransactWriteItemsRequest::setReturnConsumedCapacity,
                                    TransactWriteItemsResult::getConsumedCapacity,
                                    (result, nothing) -> result.setConsumedCapacity(null)))),
                    new Operation<>(
                            "BatchGetItem",
                            BatchGetItemRequest.class,
                            AmazonDynamoDB::batchGetItem,
                            Optional.of(new Capacity<>(
                                    Unit.DYNAMODB_READ,
                                    BatchGetItemRequest::getReturnConsumedCapacity,
                                    BatchGetItemRequest::setReturnConsumedCapacity,
                                    BatchGetItemResult::getConsumedCapacity,
                                    (result, nothing) -> result.setConsumedCapacity(null)))),
                    new Operation<>(
                            "TransactGetItems",
                            TransactGetItemsRequest.class,
                            AmazonDynamoDB::transactGetItems,
                            Optional.of(new Capacity<>(
                                    Unit.DYNAMODB_READ,
                                    TransactGetItemsRequest::getReturnConsumedCapacity,
                                    TransactGetItemsRequest::setReturnConsumedCapacity,
                                    TransactGetItemsResult::getConsumedCapacity,
                                    (result, nothing) -> result.setConsumedCapacity(null)))))
            .collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));

    private Operations() {}

    /** The operation of a name. */
    static Optional<Operation<?, ?>> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static <Q, R> Operation<Q, R> free(String name, Class<Q> type, BiFunction<AmazonDynamoDB, Q, R> call) {
        return new Operation<>(name, type, call, Optional.empty());
    }

    private static @Nullable List<ConsumedCapacity> one(@Nullable ConsumedCapacity consumed) {
        return consumed == null ? null : List.of(consumed);
    }
}
