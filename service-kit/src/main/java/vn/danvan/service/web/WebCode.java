package vn.danvan.service.web;

import vn.danvan.kernel.Code;

/** Refusals that the HTTP layer itself makes, before any rule of the domain is asked. */
public enum WebCode implements Code {
    MALFORMED("request.malformed", Kind.MALFORMED, "Không đọc được nội dung gửi lên", "The request cannot be read"),
    BODY_REQUIRED("request.body-required", Kind.MALFORMED, "Thiếu nội dung gửi lên", "The request has no body"),
    UNKNOWN_FIELD("request.unknown-field", Kind.INVALID, "Trường không có trong quy cách", "There is no such field"),
    PARAMETER("request.parameter", Kind.INVALID, "Tham số không hợp lệ", "A parameter is not valid"),
    FIELDS("request.fields", Kind.INVALID, "Có trường chưa hợp lệ", "Some fields are not valid"),
    FIELD_TYPE("field.type", Kind.INVALID, "Giá trị không đúng kiểu", "The value is not of the right type"),
    FIELD_REQUIRED("field.required", Kind.INVALID, "Bắt buộc phải có", "This is required"),
    FIELD_LENGTH("field.length", Kind.INVALID, "Độ dài không hợp lệ", "The length is out of range"),
    FIELD_RANGE("field.range", Kind.INVALID, "Giá trị ngoài khoảng cho phép", "The value is out of range"),
    FIELD_FORMAT("field.format", Kind.INVALID, "Giá trị không đúng mẫu", "The value is not of the right form"),
    TOO_LARGE("request.too-large", Kind.TOO_LARGE, "Nội dung gửi lên quá lớn", "The request is too large"),
    MEDIA_TYPE(
            "request.media-type",
            Kind.UNSUPPORTED_MEDIA_TYPE,
            "Loại nội dung không được hỗ trợ",
            "The media type is not taken"),
    NOT_ACCEPTABLE(
            "request.not-acceptable",
            Kind.NOT_ACCEPTABLE,
            "Không có dạng trả lời mà bên gọi chấp nhận",
            "There is no representation that the client accepts"),
    METHOD("request.method", Kind.METHOD_NOT_ALLOWED, "Phương thức không được hỗ trợ", "The method is not allowed"),
    UNAUTHENTICATED(
            "identity.required", Kind.UNAUTHENTICATED, "Cần đăng nhập: thiếu mã truy cập", "A token is required"),
    TOKEN_INVALID(
            "identity.token-invalid",
            Kind.UNAUTHENTICATED,
            "Mã truy cập không hợp lệ hoặc đã hết hạn",
            "The token is not valid or has expired"),
    DENIED("identity.denied", Kind.FORBIDDEN, "Không được phép", "This is not allowed"),
    IDEMPOTENCY_KEY(
            "idempotency.key-malformed",
            Kind.MALFORMED,
            "Idempotency-Key phải dài từ 1 đến 100 ký tự ASCII in được",
            "Idempotency-Key has 1 to 100 printable ASCII characters"),
    IDEMPOTENCY_REUSED(
            "idempotency.key-reused",
            Kind.INVALID,
            "Idempotency-Key này đã dùng cho một nội dung khác",
            "This Idempotency-Key was used for another request"),
    IF_MATCH_MALFORMED(
            "version.malformed",
            Kind.MALFORMED,
            "If-Match phải là một ETag đã nhận, ví dụ \"3\"",
            "If-Match is one ETag as received, such as \"3\""),
    IF_MATCH_REQUIRED(
            "version.required",
            Kind.VERSION_REQUIRED,
            "Phải gửi If-Match với phiên bản đã đọc",
            "If-Match with the version that you read is required"),
    BUSY("service.busy", Kind.BUSY, "Hệ thống đang bận; hãy thử lại sau", "The service is busy; try again later"),
    FAULT("service.fault", Kind.FAULT, "Lỗi của hệ thống; đã được ghi lại", "A fault of ours; it has been recorded"),
    UNAVAILABLE(
            "service.unavailable",
            Kind.UNAVAILABLE,
            "Hệ thống tạm thời không phục vụ được; hãy thử lại sau",
            "The service is not available for now; try again later");

    private final Text text;

    WebCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
