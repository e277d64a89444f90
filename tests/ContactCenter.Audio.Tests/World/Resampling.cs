namespace ContactCenter.Audio.Tests.World;

/// <summary>Whole sounds at another rate.</summary>
internal static class Resampling
{
    /// <param name="pieces">How many samples are put in at a time, in turn.</param>
    public static float[] Convert(float[] sound, int from, int to, params int[] pieces)
    {
        var resampler = new Resampler(from, to);
        var all = new List<float>();
        var turn = 0;
        for (var at = 0; at < sound.Length;)
        {
            var piece = sound.AsSpan(at, Math.Min(sound.Length - at, pieces.Length > 0 ? pieces[turn++ % pieces.Length] : sound.Length));
            var room = new float[resampler.MostOutput(piece.Length)];
            all.AddRange(room[..resampler.Convert(piece, room)]);
            at += piece.Length;
        }

        var end = new float[resampler.MostAtEnd];
        all.AddRange(end[..resampler.Finish(end)]);
        return [.. all];
    }
}
