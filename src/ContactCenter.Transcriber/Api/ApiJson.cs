using System.Text.Encodings.Web;
using System.Text.Json;

namespace ContactCenter.Transcriber.Api;

/// <summary>How answers are written: snake case, every language's letters as they are.</summary>
internal static class ApiJson
{
    /// <summary>The options of all answers.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes an answer.</summary>
    public static IResult Answer<T>(T body, int status = StatusCodes.Status200OK) => Results.Json(body, Options, statusCode: status);
}
