using System.Text.Json;
using ContactCenter.Benchmarks.Platform;
using ContactCenter.Benchmarks.Processes;

namespace ContactCenter.Benchmarks.Latency;

/// <summary>Asks the server for its calls and compares them with what was sent: nothing lost, nothing applied twice.</summary>
internal sealed class Ledger(ServerProcess server, CallsApiStandIn api)
{
    /// <returns>What does not agree; empty: all does.</returns>
    public async Task<List<string>> CompareAsync(IReadOnlyList<CallPlan> plans)
    {
        using var http = new HttpClient { BaseAddress = server.Api };
        http.DefaultRequestHeaders.Add("X-Api-Key", SampleAccount.ProgramKey);
        var calls = (await ListAsync(http, "calls")).ToLookup(call => call.GetProperty("callId").GetString()!, StringComparer.Ordinal);
        var surveys = (await ListAsync(http, "surveys")).ToLookup(survey => survey.GetProperty("callId").GetString()!, StringComparer.Ordinal);
        var faults = plans.SelectMany(plan =>
            FaultsOf(plan, [.. calls[plan.Call.Leg]], [.. surveys[plan.Call.Leg]]).Select(fault => $"call {plan.Call.Leg}: {fault}")).ToList();
        if (calls.Count != plans.Count)
            faults.Add($"{plans.Count} callers called, {calls.Count} calls are known");
        return faults;
    }

    private static async Task<List<JsonElement>> ListAsync(HttpClient http, string what)
    {
        var items = new List<JsonElement>();
        string? next = null;
        do
        {
            var cursor = next is null ? "" : $"&cursor={Uri.EscapeDataString(next)}";
            using var page = JsonDocument.Parse(await http.GetByteArrayAsync($"{what}?limit=500{cursor}"));
            items.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.Clone()));
            next = page.RootElement.GetProperty("next").GetString();
        }
        while (next is not null);
        return items;
    }

    private IEnumerable<string> FaultsOf(CallPlan plan, JsonElement[] calls, JsonElement[] surveys)
    {
        var asked = api.Of(plan.Call.Leg);
        if (asked is not { Legs: 1, Transfers: 1, Ends: 0 })
            yield return $"asked for {asked.Legs} agent legs, {asked.Transfers} transfers, {asked.Ends} hang-ups instead of 1, 1, 0";
        if (calls is not [var call])
        {
            yield return $"is known {calls.Length} times";
            yield break;
        }

        if (call.GetProperty("department").GetString() != plan.Department)
            yield return $"went to {call.GetProperty("department").GetString()} instead of {plan.Department}";
        if (call.GetProperty("state").GetString() != "ended")
            yield return $"is {call.GetProperty("state").GetString()} instead of ended";
        var agents = call.GetProperty("legs").EnumerateArray().Where(leg => leg.GetProperty("role").GetString() == "agent")
            .Select(leg => leg.GetProperty("legId").GetString()).ToList();
        if (agents is not [var agent] || agent != plan.Call.AgentLeg)
            yield return $"has {agents.Count} agent legs: {string.Join(", ", agents)}";
        if (surveys is not [var survey] || survey.GetProperty("score").GetRawText() != plan.Mark)
            yield return $"has {surveys.Length} surveys, and not one with the mark {plan.Mark}";
    }
}
