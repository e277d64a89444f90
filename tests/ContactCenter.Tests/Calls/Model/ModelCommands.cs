using System.Security.Claims;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>Supervisors: what they ask of calls reaches the process that is there, if there is one; what they ask again is the same to the letter.</summary>
internal sealed class ModelCommands(Agenda agenda, Scenario scenario, ModelPost post, Func<ModelProcess?> process)
{
    public void Arrange()
    {
        foreach (var (plan, number) in scenario.Commands.Select((plan, number) => (plan, number)))
        {
            agenda.In(plan.At, () => AskAsync(plan, number));
            if (plan.RepeatedAfter is { } again)
                agenda.In(plan.At + again, () => AskAsync(plan, number));
        }
    }

    private async Task AskAsync(CommandPlan plan, int number)
    {
        var command = plan.Make($"command-{number}");
        post.Note($"{(process() is { Life.IsOver: false } ? "" : "not reached: ")}of caller-{plan.Caller}: {command}");
        if (process() is not { Life.IsOver: false } alive)
            return;
        var deciding = alive.Commands.DecideAsync(
            new LegId($"caller-{plan.Caller}"), command, new("tests", User: null, Address: null), new ClaimsPrincipal());
        await Task.WhenAny(deciding, alive.Life.Died);
        if (!alive.Life.IsOver)
            post.Note($"command-{number}: {(await deciding)?.ToString() ?? "the call is not known"}");
    }
}
