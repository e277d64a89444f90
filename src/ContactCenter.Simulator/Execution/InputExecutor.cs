using System.Text.Json.Nodes;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Recordings;
using ContactCenter.Simulator.Sound;
using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator.Execution;

/// <summary>Collects keys, speech, or whichever is done first, and asks the application what to do with it.</summary>
internal static class InputExecutor
{
    public static async Task<Ncco?> RunAsync(Leg leg, InputAction input, CancellationToken cancellationToken)
    {
        if (input.Asynchronous)
        {
            leg.Input.Forget();
            leg.KeySubscription.Begin(input.Events.Over(leg.Plan.Events));
            return null;
        }

        var body = await CollectAsync(leg, input, cancellationToken);
        var reply = await leg.Webhooks.AskAsync(input.Events.Over(leg.Plan.Events), body, required: false, leg.Report);
        return reply.Ncco;
    }

    private static async Task<JsonObject> CollectAsync(Leg leg, InputAction input, CancellationToken cancellationToken)
    {
        var done = new Signal();
        using var saved = input.Speech is { SaveAudio: true } && leg.Switchboard.AudioRenderer.IsEnabled ? new SavedSpeech(SpeakerOf(leg, input.Speech)) : null;
        JsonObject? result = null;
        KeyCollector? keys = null;
        SpeechCollector? speech = null;
        keys = input.Keys is null ? null : new KeyCollector(leg.Switchboard, input.Keys, timedOut =>
            Finish(keys!.Result(timedOut), speech is null ? InputShape.SpeechIsOff(leg.Switchboard.Options.Unspecified) : InputResult.SpeechOverridden()));
        speech = input.Speech is null ? null : new SpeechCollector(
            leg.Switchboard, input.Speech, heard => Finish(InputResult.Keys(null, timedOut: false), WithAudio(leg, input.Speech, heard, saved)));

        using var pressed = leg.Input.Listen(Press, null);
        using var spoken = SpeakerOf(leg, input.Speech).Input.Listen(null, Hear);
        try
        {
            Begin();
            await done.WaitAsync(cancellationToken);
            return result!;
        }
        finally
        {
            keys?.Dispose();
            speech?.Dispose();
        }

        void Begin()
        {
            speech?.Begin();
            var kept = leg.Input.Take();
            Array.ForEach(kept.Keys, Press);
            Array.ForEach(kept.Speech, Hear);

            // Somebody who may also speak is given the time to: then silence counts for keys only once there is one.
            if (speech is null && keys is { HasBegun: false })
                keys.Arm();
        }

        void Press(char key)
        {
            if (keys is null)
                return;
            speech?.Dispose();
            keys.Press(key);
        }

        void Hear(Utterance utterance)
        {
            if (keys is not { HasBegun: true })
                speech?.Hear(utterance);
        }

        void Finish(JsonObject dtmf, JsonObject words)
        {
            result ??= InputResult.Body(leg, dtmf, words);
            done.Fire();
        }
    }

    private static Leg SpeakerOf(Leg leg, SpeechInput? speech) =>
        speech?.Leg is { } id && leg.Switchboard.Legs.TryGetValue(id, out var other) ? other : leg;

    private static JsonObject WithAudio(Leg leg, SpeechInput settings, JsonObject heard, SavedSpeech? saved)
    {
        if (settings.SaveAudio)
        {
            heard["recording_url"] = leg.Switchboard.Files.Add(
                leg.Switchboard, saved?.File ?? new SoundFile("wav", channels: 1, Pcm.Samples(settings.EndOnSilence)));
        }

        return heard;
    }
}
