using System.Text.Json.Nodes;
using ContactCenter.Simulator.CallsApi;
using Microsoft.AspNetCore.WebUtilities;

namespace ContactCenter.Simulator.Unspecified;

/// <summary>The error bodies of the calls API, where the platform's own bodies differ.</summary>
internal static class ProblemBody
{
    public static ApiResponse Of(ApiResponse response, ProblemShape shape) => response.Status < StatusCodes.Status400BadRequest ? response : shape switch
    {
        ProblemShape.Standard => Standard(response),
        ProblemShape.None => response with { MediaType = null, Body = [] },
        _ => response,
    };

    private static ApiResponse Standard(ApiResponse response)
    {
        var title = ReasonPhrases.GetReasonPhrase(response.Status);
        var body = new JsonObject
        {
            ["type"] = $"https://developer.vonage.com/api-errors#{title.Replace(' ', '-').ToLowerInvariant()}",
            ["title"] = title,
            ["detail"] = $"The request could not be carried out: {title}.",
            ["instance"] = response.TraceId,
        };
        if (JsonNode.Parse(response.Body)!["invalid_parameters"] is { } parameters)
            body["invalid_parameters"] = parameters.DeepClone();
        return response with { Body = ApiResponse.Json(response.Status, body).Body, MediaType = "application/problem+json" };
    }
}
