namespace ContactCenter.Load.Recordings;

/// <summary>How hard a run is.</summary>
public sealed record RecordingsPlan
{
    /// <summary>Recordings that can be heard; beside ten of them there is one that cannot.</summary>
    public int Sounds { get; init; } = 24;

    /// <summary>How often the server or its transcriber is killed.</summary>
    public int Kills { get; init; } = 60;

    /// <summary>Repeats the run's sounds and chances, though not its timing.</summary>
    public int Seed { get; init; }

    /// <summary>The folder of WAV files that the sounds are made of, of at most 30 s each.</summary>
    public required string Audio { get; init; }

    /// <summary>The folder of Whisper models; <c>null</c>: English is taken for what is spoken.</summary>
    public string? Models { get; init; }

    /// <summary>The longest time for which a killed server stays away.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long everything may take to come to rest after the last kill.</summary>
    public TimeSpan ToRest { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A plan as it is asked for.</summary>
    /// <param name="arguments">Nothing is left of them.</param>
    /// <exception cref="UsageException">They are not as they should be.</exception>
    public static RecordingsPlan Read(CommandLine arguments)
    {
        var audio = arguments.Text("audio") ?? Environment.GetEnvironmentVariable("SPEECH_TEST_AUDIO");
        if (!Directory.Exists(audio))
            throw new UsageException("--audio, or SPEECH_TEST_AUDIO, must be a folder of WAV files with English speech.");
        var plan = new RecordingsPlan { Audio = audio };
        plan = plan with
        {
            Sounds = arguments.Whole("sounds", 1) ?? plan.Sounds,
            Kills = arguments.Whole("kills", 0) ?? plan.Kills,
            Seed = arguments.Whole("seed", 0) ?? new Random().Next(),
            Models = arguments.Text("models"),
        };
        arguments.RefuseTheRest();
        return plan;
    }
}
