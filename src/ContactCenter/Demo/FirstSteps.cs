using System.Globalization;
using ContactCenter.Calls;
using ContactCenter.Calls.Resources;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Platform.Simulation;
using ContactCenter.Simulator;
using ContactCenter.Simulator.Page;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Demo;

/// <summary>What the page of phones tells a newcomer: a first call, and where its score, the API and the documentation are.</summary>
internal static class FirstSteps
{
    private const string Scores = "scores";

    public static PageGuide Of(CallPlan plan, string number) => new(
        [
            "On the phone of the caller press Dial, and read on it what the caller hears.",
            $"{Choose(plan.Ivr.MenuFor(number))} Answer it there, say something on either phone, then hang up on that phone.",
            Rate(plan.Survey),
        ],
        [new("Scores", Scores), new("API", "/openapi/v1.json")]);

    /// <summary>The scores, for who sits at this machine and has no key at hand; programs ask the API.</summary>
    public static void MapScores(this IEndpointRouteBuilder endpoints, VoicePlatform platform) =>
        endpoints.MapGet($"{SimulationFeature.Page}/{Scores}", ListAsync).WithHead().ForThisMachine(platform).ExcludeFromDescription();

    private static async Task<IResult> ListAsync(ICallStore store, CancellationToken cancellationToken)
    {
        var page = await store.ListAsync(new() { HasSurvey = true }, cancellationToken);
        return TypedResults.Ok(SurveyResource.PageOf(page));
    }

    /// <summary>How a caller gets to a department from the first menu.</summary>
    private static string Choose(MenuModel menu) =>
        menu.Options.FirstOrDefault(option => option is { Key: not null, Target: MenuTarget.Department }) is { Target: MenuTarget.Department department } option
            ? $"Press {option.Key}: the phone of {department.Name} rings."
            : "Choose as the menu says, by key or by voice, until a phone rings.";

    private static string Rate(SurveyModel survey) =>
        survey.Questions.OfType<SurveyQuestion.Scale>().FirstOrDefault() is { } question
            ? string.Create(CultureInfo.InvariantCulture, $"The caller is asked how it was: press {question.Max - 1} there. It is among the scores.")
            : "Read under What happened what was sent, asked and answered.";
}
