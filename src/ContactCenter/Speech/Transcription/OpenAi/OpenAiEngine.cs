namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>Has the server of <c>Transcription:OpenAi</c> hear.</summary>
internal sealed class OpenAiEngine(OpenAiClient client, OpenAiSettings settings, TranscriptionSettings all, EngineReach reach) : IChannelEngine
{
    public string Name => nameof(TranscriptionEngineKind.OpenAi);

    public async Task<TranscribedSound> TranscribeAsync(SoundToHear sound, CancellationToken cancellationToken)
    {
        try
        {
            var heard = await client.HearAsync(all.WithVocabulary(sound), settings.Model, progressId: null, cancellationToken);
            reach.Answered();
            return heard;
        }
        catch (TranscriptionException fault)
        {
            reach.Note(fault);
            throw;
        }
    }
}
