namespace ContactCenter.Audio.Tests.World;

/// <summary>Reads whole sounds.</summary>
internal static class Reading
{
    public static ISampleReader Open(byte[] file, AudioLimits? limits = null) => AudioReader.Open(new MemoryStream(file), limits ?? AudioLimits.Default);

    /// <summary>All samples of a file.</summary>
    public static float[] Samples(byte[] file)
    {
        using var reader = Open(file);
        return All(reader);
    }

    /// <summary>All samples that are left.</summary>
    /// <param name="frames">How many are asked for at a time, in turn.</param>
    public static float[] All(ISampleReader reader, params int[] frames)
    {
        var all = new List<float>();
        for (var turn = 0; ; turn++)
        {
            var room = new float[reader.Channels * (frames.Length > 0 ? frames[turn % frames.Length] : 4_096)];
            var read = reader.Read(room);
            (read % reader.Channels).Should().Be(0);
            all.AddRange(room[..read]);
            if (read < room.Length)
            {
                reader.Read(room).Should().Be(0, "fewer are given at the end only");
                return [.. all];
            }
        }
    }

    /// <summary>Why a file cannot be read.</summary>
    public static string Refusal(byte[] file, AudioLimits? limits = null)
    {
        var act = () =>
        {
            using var reader = Open(file, limits);
            All(reader);
        };
        return act.Should().Throw<UnreadableAudioException>().Which.Message;
    }

    /// <summary>Reads whatever it is; a file that is refused has no samples.</summary>
    public static float[] Whatever(Stream file)
    {
        try
        {
            using var reader = AudioReader.Open(file, new AudioLimits { MostSeconds = 600 });
            return All(reader);
        }
        catch (UnreadableAudioException refused)
        {
            refused.Message.Should().MatchRegex("^[A-Z].*\\.$");
            return [];
        }
    }
}
