using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Recordings;
using ContactCenter.Simulator.Sound;

namespace ContactCenter.Simulator.Execution;

/// <summary>Records. With a condition to stop, it waits for it; without, the recording ends with the call.</summary>
internal static class RecordExecutor
{
    public static async Task<Ncco?> RunAsync(Leg leg, RecordAction action, CancellationToken cancellationToken)
    {
        if (action.BeepStart)
        {
            var beep = new Playback(HeardSource.Tone, leg.Audience);
            beep.Play("beep");
            if (leg.Switchboard.AudioRenderer.IsEnabled)
                leg.Sound.Ncco.Play(Tones.Beep);
            beep.Finish(HeardOutcome.Completed);
        }

        var recording = new Recording(leg, action.Recording, RecordedChannels.On(leg, action.Recording));
        leg.Recordings.Add(recording);
        if (!action.Blocks)
            return null;
        // Its conditions end the recording also when the leg goes on with other actions meanwhile.
        leg.Switchboard.EventLoop.Start(() => StopWhenDueAsync(leg, action, recording));
        await recording.Stopped.WaitAsync(cancellationToken);
        return null;
    }

    private static async Task StopWhenDueAsync(Leg leg, RecordAction action, Recording recording)
    {
        var switchboard = leg.Switchboard;
        using var timeOut = action.TimeOut is { } limit ? switchboard.EventLoop.Schedule(switchboard.Paced(limit), recording.Stop) : null;
        using var over = new CancellationTokenSource();
        if (switchboard.AudioRenderer.IsEnabled && action.EndOnSilence is { } limitOfSilence)
            switchboard.EventLoop.Start(() => StopWhenSilentAsync(limitOfSilence, over.Token));
        var silence = StopAfterSilence(TimeSpan.Zero);
        using var listening = leg.Input.Listen(StopOnKey, WaitForTheEnd);
        try
        {
            await recording.Stopped.WaitAsync(CancellationToken.None);
        }
        finally
        {
            silence?.Dispose();
            await over.CancelAsync();
        }

        async Task StopWhenSilentAsync(double seconds, CancellationToken token)
        {
            await SilenceDetector.WaitAsync(leg, seconds, token);
            recording.Stop();
        }

        void StopOnKey(char key)
        {
            if (key == action.EndOnKey)
                recording.Stop();
        }

        void WaitForTheEnd(Utterance utterance)
        {
            silence?.Dispose();
            silence = StopAfterSilence(utterance.EndsAt - switchboard.Now);
        }

        // Without sound, silence is what nobody's words fill.
        IDisposable? StopAfterSilence(TimeSpan speech) => !switchboard.AudioRenderer.IsEnabled && action.EndOnSilence is { } seconds
            ? switchboard.EventLoop.Schedule(speech + switchboard.Paced(seconds), recording.Stop)
            : null;
    }
}
