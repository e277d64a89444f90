using System.Globalization;
using ContactCenter.Audio;

namespace ContactCenter.Load.Recordings;

/// <summary>Makes recordings of clips of speech, each with its own content, and files that are none.</summary>
public sealed class SoundMaker(string folder, IReadOnlyList<float[]> clips, Random random)
{
    private const int ClipsOfSound = 5;
    private const int GoodBesidePoison = 10;
    private const int Pause = SpeechClips.Rate * 7 / 10;

    /// <summary>Nobody speaks, but it is covered with the rest, which then lasts long enough to be met by a kill.</summary>
    private const int SecondsOfSilence = 45;

    /// <summary>Where a WAV file says how many channels it has.</summary>
    private const int PlaceOfChannels = 22;

    private readonly Queue<float[]> _next = new();

    /// <summary>Writes the files.</summary>
    /// <param name="count">Of those that can be heard.</param>
    public IReadOnlyList<Sound> Make(int count)
    {
        Directory.CreateDirectory(folder);
        var sounds = new List<Sound>();
        for (var i = 0; i < count; i++)
        {
            if (i % GoodBesidePoison == Math.Min(GoodBesidePoison, count) / 2)
                sounds.Add(Make(sounds.Count, isPoison: true));
            sounds.Add(Make(sounds.Count, isPoison: false));
        }

        return sounds;
    }

    private Sound Make(int number, bool isPoison)
    {
        var id = number.ToString("pbx-000", CultureInfo.InvariantCulture);
        var sound = new Sound(id, $"{id}.wav", isPoison, HasOwnId: number % 2 == 0);
        using var file = File.Create(Path.Combine(folder, sound.File));
        WriteSpeech(file, channels: 1 + (number % 2));
        if (isPoison)
        {
            // A header that lies: there is sound behind it, of no channel.
            file.Position = PlaceOfChannels;
            file.Write([0, 0]);
        }

        return sound;
    }

    /// <summary>Of two channels those who speak take turns.</summary>
    private void WriteSpeech(FileStream file, int channels)
    {
        var writer = new WavWriter(file, SpeechClips.Rate, channels);
        for (var i = 0; i < ClipsOfSound; i++)
        {
            var clip = Next();
            var frames = new float[(clip.Length + Pause) * channels];
            for (var at = 0; at < clip.Length; at++)
                frames[(at * channels) + (i % channels)] = clip[at];
            writer.Write(frames);
        }

        writer.Write(new float[SecondsOfSilence * SpeechClips.Rate * channels]);
        writer.Finish();
    }

    /// <summary>Every clip has its turn before one comes again.</summary>
    private float[] Next()
    {
        if (_next.Count == 0)
        {
            var order = clips.ToArray();
            random.Shuffle(order);
            foreach (var clip in order)
                _next.Enqueue(clip);
        }

        return _next.Dequeue();
    }
}
