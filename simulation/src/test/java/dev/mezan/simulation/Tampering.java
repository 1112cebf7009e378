package dev.mezan.simulation;

import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What becomes of requests on their way: the same, unless somebody says otherwise. */
interface Tampering {
    /** A put. */
    default PutItemRequest put(PutItemRequest request) {
        return request;
    }

    /** An update. */
    default UpdateItemRequest update(UpdateItemRequest request) {
        return request;
    }

    /** A transaction. */
    default TransactWriteItemsRequest transaction(TransactWriteItemsRequest request) {
        return request;
    }

    /** A query. */
    default QueryRequest query(QueryRequest request) {
        return request;
    }

    /** A deletion. */
    default DeleteItemRequest delete(DeleteItemRequest request) {
        return request;
    }
}
