using System.Security.Cryptography;
using ContactCenter.Speech.Transcription.Models;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Speech.Transcription.Embedded;

/// <summary>Has the transcriber beside this process hear.</summary>
internal sealed class EmbeddedEngine(
    EmbeddedTranscriber transcriber, InstalledModels models, TranscriptionSettings settings, TimeProvider time) : IChannelEngine
{
    /// <summary>It has a low priority and takes turns, and large models are slower than speech; that it stands still is what the limit is to find.</summary>
    private const double LimitFactor = 10;

    private const string Languages = $"{TranscriptionSettings.SectionName}:Languages";

    private static readonly TimeSpan LeastLimit = TimeSpan.FromMinutes(5);

    public string Name => nameof(TranscriptionEngineKind.Embedded);

    public string HearsWith => models.Told;

    public async Task<TranscribedSound> TranscribeAsync(SoundToHear sound, CancellationToken cancellationToken)
    {
        var asked = settings.WithVocabulary(sound with { Language = LanguageOf(sound) });
        var model = WantedFor(asked.Language);
        var heard = await HearAsync(asked, model, cancellationToken);
        // The language was only heard now, and the owner wants another model for it.
        var wanted = asked.Language is null ? WantedFor(heard.Language?.Code) : null;
        var best = wanted is null || heard.Model is null || ModelName.Is(heard.Model, wanted)
            ? heard
            : await HearAgainAsync(asked, heard, wanted, cancellationToken);
        return sound.Language is null && asked.Language is not null ? best with { Language = best.Language! with { IsAssumed = true } } : best;
    }

    /// <returns><c>null</c>: it is to be heard.</returns>
    private string? LanguageOf(SoundToHear sound) => sound.Language ?? (models.TellLanguages ? null : sound.AssumedLanguage);

    private string? WantedFor(string? language) => language is null ? null : settings.ModelFor(language)?.Model;

    private async Task<TranscribedSound> HearAgainAsync(SoundToHear sound, TranscribedSound heard, string model, CancellationToken cancellationToken)
    {
        var again = await HearAsync(sound with { Language = heard.Language!.Code }, model, cancellationToken);
        return again with { Language = heard.Language };
    }

    private async Task<TranscribedSound> HearAsync(SoundToHear sound, string? model, CancellationToken cancellationToken)
    {
        using var use = await transcriber.UseAsync(cancellationToken);
        try
        {
            var heard = await HearAsync(use.Process, sound, model, cancellationToken);
            use.Answered();
            return heard;
        }
        catch (TranscriptionException fault) when (fault is { Fault: TranscriptionFault.Unavailable, InnerException: not null })
        {
            if (await use.HasDiedAsync())
                throw new TranscriptionException(TranscriptionFault.EngineDied, "The transcriber ended in the middle of the sound.", fault);
            throw;
        }
        catch (TranscriptionException fault) when (CureOf(fault.Code, sound.Language, model) is { } cure)
        {
            throw new TranscriptionException(TranscriptionFault.Missing, cure, fault) { Code = fault.Code };
        }
    }

    private async Task<TranscribedSound> HearAsync(ITranscriberProcess process, SoundToHear sound, string? model, CancellationToken cancellationToken)
    {
        var server = OpenAiServer.Of(process) with { LeastLimit = LeastLimit, LimitFactor = LimitFactor };
        var client = new OpenAiClient(process.Client, server, time);
        if (sound.Progress is not { } tell)
            return await client.HearAsync(sound, model, progressId: null, cancellationToken);
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        using var heard = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var following = ProgressFollower.FollowAsync(process, id, tell, time, heard.Token);
        try
        {
            return await client.HearAsync(sound, model, id, cancellationToken);
        }
        finally
        {
            await heard.CancelAsync();
            await following;
        }
    }

    private string? CureOf(string? code, string? language, string? model) => code switch
    {
        "language_not_served" => CureOf(language, model),
        "model_not_found" =>
            $"{KeyOf(language)} names the model '{model}', which is not there; 'models list' tells what is.",
        _ => null,
    };

    /// <summary>By which the owner has named its model.</summary>
    private string KeyOf(string? language) => $"{Languages}:{(language is null ? null : settings.ModelFor(language)?.Key) ?? language}";

    private string CureOf(string? language, string? model)
    {
        var spoken = language is null ? "the language" : $"'{language}'";
        if (!models.TellLanguages)
            return $"No model here hears {spoken}; 'models add base' brings one that hears most languages.";
        return model is null
            ? $"No model here hears {spoken}, though one hears most: it takes another in the models folder, named in {Languages}:{language ?? "{code}"}."
            : $"{KeyOf(language)} names the model '{model}', which does not hear {spoken}; 'models list' tells which hears most languages.";
    }
}
