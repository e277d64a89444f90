using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Access.Sessions;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Access.Preferences;

/// <summary>People keep how they like the console with them, and not in one browser.</summary>
internal static class PreferencesEndpoints
{
    private const int MostBytes = 16 * 1024;

    public static void AddPreferences(this IServiceCollection services)
    {
        services.AddSingleton<UserPreferences>();
        services.AddApiPart(new(), PreferencesJson.Default);
    }

    public static void MapPreferences(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("me/preferences").ForPeople().WithTags(SessionEndpoints.Tag);
        group.MapGet("", Get)
            .WithName("getPreferences")
            .WithSummary("What the person has chosen in the console; an empty object at first.");
        group.MapPut("", SetAsync)
            .WithName("setPreferences")
            .WithSummary("Keeps what the person has chosen: an object of up to 16 KiB, in the place of the one before.")
            .WithMetadata(new RequestSizeLimitAttribute(2 * MostBytes))
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesValidationProblem();
    }

    private static Ok<JsonElement> Get(HttpContext http, UserPreferences preferences) =>
        TypedResults.Ok(JsonElement.Parse(preferences.Of(SignedIn.Of(http)!)));

    private static async Task<Results<NoContent, ValidationProblem>> SetAsync(JsonElement chosen, HttpContext http, UserPreferences preferences)
    {
        if (chosen.ValueKind != JsonValueKind.Object)
            return TypedResults.ValidationProblem([new("", ["must be an object"])]);
        var json = JsonSerializer.Serialize(chosen, PreferencesJson.Default.JsonElement);
        if (Encoding.UTF8.GetByteCount(json) > MostBytes)
            return TypedResults.ValidationProblem([new("", [$"must have {MostBytes} bytes or fewer"])]);
        await preferences.SetAsync(SignedIn.Of(http)!, json);
        return TypedResults.NoContent();
    }
}

[JsonSerializable(typeof(JsonElement))]
internal sealed partial class PreferencesJson : JsonSerializerContext;
