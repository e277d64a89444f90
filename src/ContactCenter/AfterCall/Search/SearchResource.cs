using System.Text.Json;
using ContactCenter.AfterCall.Search.Meaning;

namespace ContactCenter.AfterCall.Search;

/// <summary>One page of what was found, the most relevant first.</summary>
/// <param name="Next">Give it as <c>cursor</c> for the next page; <c>null</c>: this was the last.</param>
/// <param name="Total">How many were found in all, at least.</param>
/// <param name="Meaning">What was looked at by meaning; words are looked for in all calls.</param>
internal sealed record SearchResource(IReadOnlyList<SearchHitResource> Items, string? Next, int Total, MeaningResource Meaning);

/// <summary>What was looked at by meaning.</summary>
/// <param name="Since">When the oldest call began that is found by meaning; <c>null</c>: none is.</param>
/// <param name="State">
/// <c>on</c>; <c>off</c>: the settings say so; <c>late</c>: the question was not understood within 200 ms, or you ask more than two questions a second;
/// <c>unavailable</c>: no questions can be understood now. Where it is not <c>on</c>, these hits are found by words alone.
/// </param>
internal sealed record MeaningResource(DateTimeOffset? Since, string State)
{
    public static MeaningResource Of(MeaningAnswer answer) => new(answer.Since, JsonNamingPolicy.CamelCase.ConvertName(answer.State.ToString()));
}
