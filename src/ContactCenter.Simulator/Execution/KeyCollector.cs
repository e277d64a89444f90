using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Execution;

/// <summary>Collects keys until there are enough, or <c>#</c>, or silence.</summary>
/// <param name="switchboard">Gives the time.</param>
/// <param name="settings">What is enough.</param>
/// <param name="done">Told once, with whether silence ended it.</param>
internal sealed class KeyCollector(Switchboard switchboard, KeyInput settings, Action<bool> done) : IDisposable
{
    private readonly StringBuilder _digits = new();
    private IDisposable? _silence;
    private bool _isDone;

    public bool HasBegun { get; private set; }

    public JsonObject Result(bool timedOut) => InputResult.Keys(_digits.Length > 0 ? _digits.ToString() : null, timedOut);

    /// <summary>Silence counts from now.</summary>
    public void Arm()
    {
        _silence?.Dispose();
        _silence = switchboard.EventLoop.Schedule(switchboard.Paced(settings.TimeOut), () => Finish(timedOut: true));
    }

    public void Press(char key)
    {
        if (_isDone)
            return;
        HasBegun = true;
        if (key == '#' && settings.SubmitOnHash)
        {
            Finish(timedOut: false);
            return;
        }

        _digits.Append(key);
        if (_digits.Length == settings.MaxDigits)
            Finish(timedOut: false);
        else
            Arm();
    }

    public void Dispose() => _silence?.Dispose();

    private void Finish(bool timedOut)
    {
        _isDone = true;
        Dispose();
        done(timedOut);
    }
}
