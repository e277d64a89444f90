using ContactCenter.Benchmarks.Processes;
using ContactCenter.Benchmarks.Reports;
using ContactCenter.Benchmarks.Speech;
using ContactCenter.Transcriber.Tests.RealModels;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>Words, processor time and memory of each model of speech that is there, side by side, on clips over a telephone.</summary>
internal static class SpeechMeasurement
{
    public const string Command = "speech";

    /// <param name="arguments"><c>--models FOLDER</c> with Whisper models, <c>--audio FOLDER</c> with clips and their <c>refs.json</c>.</param>
    public static async Task RunAsync(Arguments arguments, OurServer ours, TimeProvider time)
    {
        var models = arguments.Needed("models");
        var audio = arguments.Needed("audio");
        (string Name, IReadOnlyList<Clip> Clips)[] sets =
        [
            ("real English", Clip.RealIn(audio)),
            .. Clip.SentencesIn(audio).GroupBy(clip => clip.Language, StringComparer.Ordinal)
                .Select(clips => ($"sentences, {clips.Key}", (IReadOnlyList<Clip>)[.. clips])),
        ];
        var table = new Table("model", "clips", "words wrong", "language right", "CPU s a second", "peak MB");
        foreach (var (model, languages) in await ModelsAsync(ours, models))
        {
            await using var transcriber = ours.StartTranscriber(models);
            await transcriber.ListensAsync();
            using var client = new TranscriberClient(transcriber);
            // Loading the model is not part of hearing.
            await client.HearAsync(model, sets[0].Clips[0]);
            var all = default(HeardClips);
            foreach (var (name, clips) in sets.Where(set => languages.Contains(set.Clips[0].Language, StringComparer.Ordinal)))
            {
                await Report.ProgressAsync($"{model}: {name} …");
                var heard = default(HeardClips);
                foreach (var clip in clips)
                    heard += await client.HearAsync(model, clip);
                all += heard;
                Add(model, name, heard, transcriber);
            }

            Add(model, "all", all, transcriber);
        }

        await Report.PrintAsync(
            "Speech over a telephone",
            arguments,
            time,
            table,
            "Each clip by itself, 8 kHz mu-law, by the transcriber of a published build that has heard one clip before; "
            + "a model of several languages is not told which it is.",
            "Words: NFKC, lower case, letters, digits and apostrophes, numbers in words. Memory is the process's most until then.");

        void Add(string model, string name, HeardClips heard, ServerProcess transcriber) => table.Add(
            $"{model}, {name}",
            Figures.Text(heard.Clips),
            $"{Figures.Text(heard.Errors.Rate * 100, 1)} % ({Figures.Text(heard.Errors.Errors)} of {Figures.Text(heard.Errors.Words)})",
            $"{Figures.Text(heard.Languages)} of {Figures.Text(heard.Clips)}",
            Figures.Text(heard.Processor / heard.Sound, 3),
            Figures.Megabytes(transcriber.PeakWorkingSet));
    }

    private static async Task<IReadOnlyList<(string Id, IReadOnlyList<string> Languages)>> ModelsAsync(OurServer ours, string models)
    {
        await using var transcriber = ours.StartTranscriber(models);
        await transcriber.ListensAsync();
        using var client = new TranscriberClient(transcriber);
        return await client.SpeechModelsAsync();
    }
}
