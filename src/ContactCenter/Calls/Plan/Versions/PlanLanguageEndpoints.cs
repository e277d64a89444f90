using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>A language in which the platform speaks.</summary>
/// <param name="Code">What <c>Language</c> may be, for example <c>en-GB</c>.</param>
/// <param name="Name">In English.</param>
/// <param name="Styles">How many voices it has: <c>Style</c> is from 0 to one less; <c>null</c>: it is not known.</param>
internal sealed record LanguageResource(string Code, string Name, int? Styles);

/// <summary>What the voices of a plan may be.</summary>
internal static class PlanLanguageEndpoints
{
    private static readonly ListResource<LanguageResource> All = new(
        [.. SpeechLanguages.All.Select(language => new LanguageResource(language.Code, language.Name, language.Styles))],
        Next: null,
        SpeechLanguages.All.Length);

    public static void MapLanguages(this RouteGroupBuilder plan) => plan.MapGet("languages", List)
        .WithName("listLanguages")
        .WithSummary("The languages in which the platform is known to speak, by code, with how many voices each has.");

    private static Ok<ListResource<LanguageResource>> List() => TypedResults.Ok(All);
}
