using ContactCenter.Transcriber.VoiceActivity;

namespace ContactCenter.Transcriber.Recognition;

/// <summary>Is given the pieces of speech of one sound, in order.</summary>
internal interface IPieceListener
{
    /// <summary>The pieces that suit it; they may only become longer.</summary>
    SpeechSettings Pieces { get; }

    /// <summary>Hears the next piece.</summary>
    Task HearAsync(SpeechPiece piece, CancellationToken cancellation);

    /// <summary>No piece follows.</summary>
    Task CompleteAsync(CancellationToken cancellation);
}
