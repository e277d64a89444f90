using ContactCenter.Transcriber.VoiceActivity;

namespace ContactCenter.Transcriber.Tests.Support;

/// <summary>Holds whatever can be heard for speech.</summary>
internal sealed class FakeSpeech : ISpeechModel
{
    public ISpeechStream Open() => new Stream();

    private sealed class Stream : ISpeechStream
    {
        public float Hear(ReadOnlySpan<float> window)
        {
            var loudest = 0f;
            foreach (var sample in window)
                loudest = Math.Max(loudest, Math.Abs(sample));
            return loudest > .01f ? .9f : .05f;
        }

        public void Dispose()
        {
        }
    }
}
