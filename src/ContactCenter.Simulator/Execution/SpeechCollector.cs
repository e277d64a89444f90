using System.Text.Json.Nodes;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Execution;

/// <summary>Listens until somebody has spoken and fallen silent, or has not begun in time.</summary>
/// <param name="switchboard">Gives the time.</param>
/// <param name="settings">How long is long.</param>
/// <param name="done">Told once, with the result.</param>
internal sealed class SpeechCollector(Switchboard switchboard, SpeechInput settings, Action<JsonObject> done) : IDisposable
{
    private readonly List<Utterance> _said = [];
    private IDisposable? _silence;
    private IDisposable? _limit;

    public void Begin() => _silence = switchboard.EventLoop.Schedule(switchboard.Paced(settings.StartTimeout), () => Finish("start_timeout"));

    public void Hear(Utterance utterance)
    {
        _said.Add(utterance);
        _limit ??= switchboard.EventLoop.Schedule(switchboard.Paced(settings.MaxDuration), () => Finish("max_duration"));
        _silence?.Dispose();
        var speech = utterance.EndsAt - switchboard.Now;
        _silence = switchboard.EventLoop.Schedule(
            (speech > TimeSpan.Zero ? speech : TimeSpan.Zero) + switchboard.Paced(settings.EndOnSilence), () => Finish("end_on_silence_timeout"));
    }

    public void Dispose()
    {
        _silence?.Dispose();
        _limit?.Dispose();
    }

    private void Finish(string reason)
    {
        Dispose();
        done(_said.Count == 0
            ? InputResult.Nothing(reason)
            : InputResult.Speech(reason, string.Join(' ', _said.Select(utterance => utterance.Text)), _said.Min(utterance => utterance.Confidence)));
    }
}
