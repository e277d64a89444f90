using ContactCenter.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Calls.Resources;

/// <summary>Why somebody is not answered about a call.</summary>
internal static class CallProblems
{
    public static ProblemHttpResult Unknown(string call) => Problems.NotFound($"No call {call} is known.");

    public static ProblemHttpResult NotAllowed() => Problems.Forbidden("You may not read all that was said in this call.");
}
