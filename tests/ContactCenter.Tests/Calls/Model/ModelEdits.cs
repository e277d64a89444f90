using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>People who write notes of calls, each time others; what they were told is written must stand in the call until somebody writes again.</summary>
internal sealed class ModelEdits(Agenda agenda, Scenario scenario, ModelPost post, Func<ModelProcess?> process)
{
    private readonly Dictionary<LegId, List<string>> _possible = [];

    public void Arrange()
    {
        foreach (var (plan, number) in scenario.Edits.Select((plan, number) => (plan, number)))
            agenda.In(plan.At, () => WriteAsync(new($"caller-{plan.Caller}"), $"notes {number}"));
    }

    /// <summary>What holds at the end.</summary>
    /// <param name="call">The call as it is kept; <c>null</c>: it is not known.</param>
    public IEnumerable<string> Faults(LegId call, CallSession? kept)
    {
        if (_possible.TryGetValue(call, out var possible) && !possible.Contains(kept?.Attached.Notes?.Text ?? "", StringComparer.Ordinal))
            yield return $"the notes of {call} are '{kept?.Attached.Notes?.Text}' and not {string.Join(" or ", possible)}";
        if (kept is { Attached: { Notes: not null, Revision: 0 } })
            yield return $"the notes of {call} made no revision";
    }

    private async Task WriteAsync(LegId call, string text)
    {
        if (process() is not { Life.IsOver: false } alive)
            return;
        // A process that is killed meanwhile may have saved it, or not.
        if (!_possible.TryGetValue(call, out var possible))
            _possible[call] = possible = [""];
        possible.Add(text);
        var writing = alive.Edits.WriteAsync(call, new CallEdit.Notes(text, "sue"), new("tests", User: null, Address: null));
        await Task.WhenAny(writing, alive.Life.Died);
        if (alive.Life.IsOver)
            return;
        var isWritten = await writing is { Edit: EditResult.Written };
        post.Note($"{text} of {call}: {(isWritten ? "written" : "the call is not known")}");
        if (isWritten)
            possible.RemoveRange(0, possible.IndexOf(text));
        else
            possible.Remove(text);
    }
}
