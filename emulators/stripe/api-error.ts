type ErrorType = "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";

type ErrorDetails = {
  status: number;
  type?: ErrorType;
  code?: string;
  param?: string;
  message: string;
  /** Refused before any work began: such an answer is not kept under the idempotency key. */
  beforeWork?: boolean;
};

/** An error in Stripe's form, thrown anywhere while a request is answered. */
export class ApiError extends Error {
  readonly status: number;
  readonly beforeWork: boolean;
  readonly body: { error: { type: ErrorType; code?: string; param?: string; message: string; doc_url?: string } };

  constructor({ status, type = "invalid_request_error", code, param, message, beforeWork = false }: ErrorDetails) {
    super(message);
    this.status = status;
    this.beforeWork = beforeWork;
    this.body = {
      error: {
        type,
        ...(code === undefined
          ? {}
          : { code, doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}` }),
        ...(param === undefined ? {} : { param }),
        message,
      },
    };
  }
}

/** A parameter that Stripe refuses before it does anything. */
export function invalidParam(param: string, message: string, code?: string): ApiError {
  return new ApiError({ status: 400, param, message, beforeWork: true, ...(code === undefined ? {} : { code }) });
}

/** An object that does not exist: 404 when the path names it, 400 when a parameter does. */
export function noSuch(kind: string, id: string, { status, param }: { status: 400 | 404; param: string }): ApiError {
  return new ApiError({ status, code: "resource_missing", param, message: `No such ${kind}: '${id}'` });
}
