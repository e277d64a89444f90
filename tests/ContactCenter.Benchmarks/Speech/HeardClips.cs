using ContactCenter.Transcriber.Tests.RealModels;

namespace ContactCenter.Benchmarks.Speech;

/// <summary>What a model made of some clips.</summary>
/// <param name="Errors">Words that it did not hear right.</param>
/// <param name="Languages">How many were taken for the language that they are in.</param>
/// <param name="Clips">How many there were.</param>
/// <param name="Sound">How long they are together.</param>
/// <param name="Processor">Processor time that they took.</param>
internal readonly record struct HeardClips(WordErrors Errors, int Languages, int Clips, TimeSpan Sound, TimeSpan Processor)
{
    public static HeardClips operator +(HeardClips first, HeardClips second) => new(
        first.Errors + second.Errors,
        first.Languages + second.Languages,
        first.Clips + second.Clips,
        first.Sound + second.Sound,
        first.Processor + second.Processor);
}
