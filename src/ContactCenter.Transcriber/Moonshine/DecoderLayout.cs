using Microsoft.ML.OnnxRuntime;

namespace ContactCenter.Transcriber.Moonshine;

/// <summary>How the decoder's inputs and outputs are named and ordered, as its file says.</summary>
internal sealed class DecoderLayout
{
    private const string PastMark = "past_key_values.";
    private const string PresentMark = "present.";

    /// <summary>Keys and values that are computed from the sound, once, are named so.</summary>
    private const string OfSound = ".encoder.";

    /// <exception cref="FormatException">The model is not Moonshine's merged decoder.</exception>
    public DecoderLayout(InferenceSession decoder)
    {
        Past = [.. decoder.InputMetadata.Keys.Where(name => name.StartsWith(PastMark, StringComparison.Ordinal))];
        Inputs = ["input_ids", "encoder_hidden_states", .. Past, "use_cache_branch"];
        Outputs = ["logits", .. Past.Select(name => string.Concat(PresentMark, name.AsSpan(PastMark.Length)))];
        if (Past is [] || !Inputs.All(decoder.InputMetadata.ContainsKey) || !Outputs.All(decoder.OutputMetadata.ContainsKey))
            throw new FormatException("The decoder's inputs are not those of Moonshine.");
        var shape = decoder.InputMetadata[Past[0]].Dimensions;
        EmptyShape = [1, shape[1], 0, shape[3]];
        IsOfSound = [.. Past.Select(name => name.Contains(OfSound, StringComparison.Ordinal))];
    }

    /// <summary>In the order in which they are handed in.</summary>
    public string[] Inputs { get; }

    /// <summary>The logits, then the keys and values in the order of <see cref="Past"/>.</summary>
    public string[] Outputs { get; }

    /// <summary>The keys and values that one step hands to the next.</summary>
    public string[] Past { get; }

    /// <summary>For each of <see cref="Past"/>: whether it stays as the first step made it.</summary>
    public bool[] IsOfSound { get; }

    /// <summary>The shape of keys and values before the first step.</summary>
    public long[] EmptyShape { get; }
}
