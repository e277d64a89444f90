using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Api;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>A plan in the shape of the settings file; what is left out has its default.</summary>
/// <param name="Ivr">Menus, numbers and known callers; without <c>Http</c>.</param>
/// <param name="Departments">By name.</param>
/// <param name="Hours">By name.</param>
/// <param name="Survey">What callers are asked.</param>
/// <param name="Texts">What is said everywhere.</param>
/// <param name="Analysis">What calls are looked through for and judged by: <c>Topics</c>, <c>Entities</c> and <c>Scorecard</c>.</param>
internal sealed record PlanResource(
    [property: JsonPropertyName("Ivr")] JsonElement Ivr,
    [property: JsonPropertyName("Departments")] JsonElement Departments,
    [property: JsonPropertyName("Hours")] JsonElement Hours,
    [property: JsonPropertyName("Survey")] JsonElement Survey,
    [property: JsonPropertyName("Texts")] JsonElement Texts,
    [property: JsonPropertyName("Analysis")] JsonElement Analysis);

/// <summary>A version of the plan.</summary>
/// <param name="Version">Grows with each; 0 is what the settings hold.</param>
/// <param name="PublishedAt"><c>null</c>: it is the settings'.</param>
/// <param name="By">Who published it; a program's name follows the word key. <c>null</c>: it is the settings'.</param>
/// <param name="Note">Why it was published; empty: nobody has said so.</param>
/// <param name="Platform"><c>live</c> or <c>simulator</c>: before which platform it was published.</param>
/// <param name="RestoredFrom">The version that was put in force again; <c>null</c>: it was new.</param>
/// <param name="Current">Whether it is in force.</param>
/// <param name="Changes">How many fields differ from the one before.</param>
internal sealed record PlanVersionResource(
    int Version, DateTimeOffset? PublishedAt, string? By, string Note, string Platform, int? RestoredFrom, bool Current, int Changes)
{
    public static PlanVersionResource Of(PlanVersion version, PlanVersion current) => new(
        version.Number,
        version.At,
        version.By,
        version.Note,
        version.IsLive ? "live" : "simulator",
        version.RestoredFrom,
        version.Number == current.Number,
        version.Changes);
}

/// <summary>One field that two plans do not have in common.</summary>
/// <param name="Path">For example <c>Departments:Sales:RingSeconds</c>.</param>
/// <param name="Before">As JSON; <c>null</c>: it was not there.</param>
/// <param name="After">As JSON; <c>null</c>: it is not there any more.</param>
internal sealed record PlanChangeResource(string Path, JsonElement? Before, JsonElement? After)
{
    public static PlanChangeResource Of(PlanChange change) => new(change.Path, Element(change.Before), Element(change.After));

    public static JsonElement? Element(string? json) => json is null ? null : JsonElement.Parse(json);
}

/// <summary>A service that menus may ask. Its address and secret are settings.</summary>
internal sealed record PlanServiceResource(string Name);

/// <summary>Why a version is put in force again.</summary>
/// <param name="Note">500 characters at most; absent: nothing is said.</param>
internal sealed record PlanRestoreRequest(string? Note);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PlanResource))]
[JsonSerializable(typeof(PlanVersionResource))]
[JsonSerializable(typeof(ListResource<PlanVersionResource>))]
[JsonSerializable(typeof(ListResource<PlanChangeResource>))]
[JsonSerializable(typeof(ListResource<PlanServiceResource>))]
[JsonSerializable(typeof(PlanRestoreRequest))]
[JsonSerializable(typeof(PlanDraftResource))]
[JsonSerializable(typeof(PlanCheckResource))]
[JsonSerializable(typeof(PlanPublishRequest))]
[JsonSerializable(typeof(ListResource<LanguageResource>))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonArray))]
internal sealed partial class PlanJson : JsonSerializerContext;
