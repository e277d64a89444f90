using System.Net;

namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>What an answer that is no success means.</summary>
internal static class OpenAiFaults
{
    /// <param name="response">The answer.</param>
    /// <param name="error">What it says.</param>
    /// <param name="server">Who has answered.</param>
    public static TranscriptionException Of(HttpResponseMessage response, OpenAiError error, OpenAiServer server)
    {
        var status = (int)response.StatusCode;
        var fault = FaultOf(response.StatusCode, error);
        return new(fault, $"{server.Name} {MeaningOf(response.StatusCode)} ({status}){(error.Message is { } said ? $": {said}" : ".")}")
        {
            Code = error.Code,
            // What others say may name the request, and so be said in other words each time.
            Cause = fault == TranscriptionFault.Missing && !server.IsOurs ? $"{server.Name} {LackOf(error.Code)} ({status})." : null,
            RetryAfter = response.Headers.RetryAfter?.Delta,
        };
    }

    private static TranscriptionFault FaultOf(HttpStatusCode status, OpenAiError error)
    {
        if (error.Code is "no_model" or "model_not_found" or "language_not_served")
            return TranscriptionFault.Missing;
        var triesAgain = status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
        if (triesAgain)
            return TranscriptionFault.Unavailable;
        return status == HttpStatusCode.BadRequest && error is { Code: "invalid_sound" } or { Field: "file" }
            ? TranscriptionFault.Failed
            : TranscriptionFault.Refused;
    }

    private static string LackOf(string? code) => code switch
    {
        "model_not_found" => "does not have the model that it is asked for",
        "language_not_served" => "has no model that hears the language",
        _ => "has no model",
    };

    private static string MeaningOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "does not take the API key",
        HttpStatusCode.NotFound => "has no such address or model",
        HttpStatusCode.RequestEntityTooLarge => "takes no sound as large as this",
        HttpStatusCode.TooManyRequests => "has no time now",
        >= HttpStatusCode.InternalServerError => "cannot hear anything now",
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => "leads to another address, which is not followed",
        _ => "refuses the sound",
    };
}
