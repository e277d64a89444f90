using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Recordings;
using ContactCenter.Simulator.Webhooks;
using Microsoft.AspNetCore.WebUtilities;

namespace ContactCenter.Simulator.CallsApi;

/// <summary>What the calls API answers.</summary>
internal sealed record ApiResponse(int Status, string? MediaType, byte[] Body)
{
    public const string TraceHeader = "x-nexmo-trace-id";

    /// <summary>What is never sent.</summary>
    public static readonly ApiResponse None = new(0, null, []);

    /// <summary>Done, and there is nothing to say of it.</summary>
    public static readonly ApiResponse Done = new(StatusCodes.Status200OK, null, []);

    public static readonly ApiResponse NoContent = new(StatusCodes.Status204NoContent, null, []);
    public static readonly ApiResponse Unauthorized = Problem(StatusCodes.Status401Unauthorized, "UNAUTHORIZED", "Unauthorized");
    public static readonly ApiResponse NotFound = Problem(StatusCodes.Status404NotFound, "NOT_FOUND", "Not Found");
    public static readonly ApiResponse NotAllowed = Problem(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", "Method Not Allowed");
    public static readonly ApiResponse NotJson = Problem(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "Unsupported Media Type");
    public static readonly ApiResponse TooMany = Problem(StatusCodes.Status429TooManyRequests, "TOO_MANY_REQUESTS", "Too Many Requests");

    /// <summary>The leg is not in a state in which this can be done.</summary>
    public static readonly ApiResponse WrongState = Problem(StatusCodes.Status400BadRequest, "BAD_REQUEST", "Bad Request");

    public string TraceId { get; init; } = "";

    /// <summary>What has to be done before it may be sent; when that fails, the connection breaks instead.</summary>
    public Task Before { get; init; } = Task.CompletedTask;

    /// <summary>What is answered instead, once the request has taken effect; <c>null</c>: it has.</summary>
    public Task<ApiResponse>? Later { get; init; }

    /// <summary>A file that is the body, made when the answer leaves.</summary>
    public IStoredFile? File { get; init; }

    /// <summary>The leg that was created, if one was.</summary>
    public string? Leg { get; init; }

    public static ApiResponse Json(int status, JsonNode body) => new(status, "application/json", Encoding.UTF8.GetBytes(PlainJson.Text(body)));

    public static ApiResponse Invalid(IEnumerable<NccoFault> faults) => Json(StatusCodes.Status400BadRequest, new JsonObject
    {
        ["type"] = StatusCodes.Status400BadRequest,
        ["title"] = "Bad Request",
        ["invalid_parameters"] = new JsonArray([.. faults.Select(fault => (JsonNode)new JsonObject { ["name"] = fault.Path, ["reason"] = fault.Reason })]),
    });

    /// <summary>An error that is not the request's fault.</summary>
    public static ApiResponse Failure(int status)
    {
        var title = ReasonPhrases.GetReasonPhrase(status);
        return Problem(status, title.Replace(' ', '_').ToUpperInvariant(), title);
    }

    private static ApiResponse Problem(int status, string type, string title) =>
        Json(status, new JsonObject { ["type"] = type, ["error_title"] = title });
}
