using ContactCenter.Api;
using ContactCenter.Platform.Simulation;
using ContactCenter.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Demo;

/// <summary>What a newcomer is offered while the simulator is the platform.</summary>
internal static class DemoFeature
{
    public static void AddDemo(this IServiceCollection services) => services.AddSingleton<MadeUpCalls>();

    /// <summary>Beside the page of phones, and for whom that answers.</summary>
    public static void MapDemo(this IEndpointRouteBuilder endpoints, VoicePlatform platform)
    {
        endpoints.MapScores(platform);
        endpoints.MapPost($"{SimulationFeature.Page}/made-up-callers", Begin).ForThisMachine(platform).ExcludeFromDescription();
    }

    private static Results<Accepted, ProblemHttpResult> Begin(MadeUpCalls calls) =>
        calls.Begin() is { } fault ? Problems.Conflict(fault) : TypedResults.Accepted((string?)null);
}
