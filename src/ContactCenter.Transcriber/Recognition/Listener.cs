using ContactCenter.Transcriber.Sound;
using ContactCenter.Transcriber.VoiceActivity;

namespace ContactCenter.Transcriber.Recognition;

/// <summary>Hears the pieces of one sound. Where the language is not said, the first seconds of speech tell it and are heard afterwards.</summary>
internal sealed class Listener : IPieceListener
{
    /// <summary>Languages are told apart well from so much speech on.</summary>
    private const int DetectionSamples = 5 * SpeechReader.Rate;

    private readonly IReadOnlyList<ISpeechEngine> _engines;
    private readonly TranscriptionRequest _request;
    private readonly ILanguageDetector? _detector;
    private readonly List<SpeechPiece> _waiting = [];
    private readonly List<Utterance> _said = [];
    private ISpeechEngine? _engine;

    /// <exception cref="RequestException">No engine can hear it as asked.</exception>
    public Listener(IReadOnlyList<ISpeechEngine> engines, TranscriptionRequest request)
    {
        _engines = engines;
        _request = request;
        _detector = EngineChoice.DetectorFor(engines, request);
        Language = new DetectedLanguage(request.Language ?? EngineChoice.English, null);
        if (_detector is null)
            _engine = EngineChoice.For(engines, request, Language.Code);
    }

    /// <summary>Those that suit whichever engine will hear them.</summary>
    public SpeechSettings Pieces => _engine?.Pieces ?? SpeechSettings.Default;

    /// <summary>The language, as far as it is known.</summary>
    public DetectedLanguage Language { get; private set; }

    /// <summary>The engine's id, as far as it is known.</summary>
    public string? Model => _engine?.Description.Id;

    /// <summary>What was said so far.</summary>
    public IReadOnlyList<Utterance> Said => _said;

    /// <inheritdoc/>
    public async Task HearAsync(SpeechPiece piece, CancellationToken cancellation)
    {
        if (_engine is not null)
        {
            await HearAsync(_engine, piece, cancellation);
            return;
        }

        _waiting.Add(piece);
        if (_waiting.Sum(waiting => waiting.Samples.Length) >= DetectionSamples)
            await DetectAsync(cancellation);
    }

    /// <summary>Hears what still waits for its language.</summary>
    public Task CompleteAsync(CancellationToken cancellation) => _waiting is [] ? Task.CompletedTask : DetectAsync(cancellation);

    private async Task DetectAsync(CancellationToken cancellation)
    {
        Language = await _detector!.DetectAsync([.. _waiting.SelectMany(piece => piece.Samples)], cancellation);
        _engine = EngineChoice.For(_engines, _request, Language.Code);
        foreach (var piece in _waiting)
            await HearAsync(_engine, piece, cancellation);
        _waiting.Clear();
    }

    private async Task HearAsync(ISpeechEngine engine, SpeechPiece piece, CancellationToken cancellation)
    {
        Loudness.Normalise(piece.Samples);
        var options = new RecognitionOptions(Language.Code, _request.Prompt, _request.Words);
        var utterances = await engine.RecogniseAsync(piece.Samples, options, cancellation);
        foreach (var utterance in RepeatedWords.Cut(utterances))
        {
            if (!BracketedText.Is(utterance.Text))
                _said.Add(utterance.Later(piece.Start / (double)SpeechReader.Rate));
        }
    }
}
