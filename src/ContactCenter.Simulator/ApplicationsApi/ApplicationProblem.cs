using System.Text.Json.Nodes;
using ContactCenter.Simulator.CallsApi;

namespace ContactCenter.Simulator.ApplicationsApi;

/// <summary>The errors of the Application API.</summary>
internal static class ApplicationProblem
{
    private const string Errors = "https://developer.vonage.com/api-errors";

    public static ApiResponse Unauthorized(string instance) =>
        Of(StatusCodes.Status401Unauthorized, "#unauthorized", "Invalid credentials supplied", "You did not provide correct credentials.", instance);

    public static ApiResponse NotFound(string id, string instance) =>
        Of(StatusCodes.Status404NotFound, "#not-found", "Not Found", $"ID '{id}' does not exist, or you do not have access", instance);

    public static ApiResponse WrongMethod(string method, string instance) =>
        Of(StatusCodes.Status405MethodNotAllowed, "#wrong-verb", "Request method not allowed", $"Request method '{method}' not supported", instance);

    public static ApiResponse NotJson(string instance) =>
        Of(
            StatusCodes.Status415UnsupportedMediaType,
            "#content-type-header",
            "Unsupported Content-Type header",
            "Unsupported Content-Type header provided. Must be one of the following: 'application/json'",
            instance);

    /// <param name="validation"><c>payload-validation</c> or <c>list-validation</c>.</param>
    /// <param name="fields">All that is wrong.</param>
    /// <param name="instance">The id of this occurrence.</param>
    public static ApiResponse Invalid(string validation, IEnumerable<InvalidField> fields, string instance)
    {
        var body = Body($"/application#{validation}", "Bad Request", "The request failed due to validation errors", instance);
        body["invalid_parameters"] = new JsonArray([.. fields.Select(field => new JsonObject { ["name"] = field.Name, ["reason"] = field.Reason })]);
        return ApiResponse.Json(StatusCodes.Status400BadRequest, body);
    }

    private static ApiResponse Of(int status, string type, string title, string detail, string instance) =>
        ApiResponse.Json(status, Body(type, title, detail, instance));

    private static JsonObject Body(string type, string title, string detail, string instance) =>
        new() { ["type"] = Errors + type, ["title"] = title, ["detail"] = detail, ["instance"] = instance };
}
