using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>What search reads of the vectors of a call, as they are encrypted. The names are those on disk: they never change their meaning.</summary>
/// <param name="Model">Which has made them.</param>
internal sealed record SearchedVectors(string Model, SearchedVector[] Passages);

/// <param name="Segments">The turns, by their numbers in the transcript of the call, rising.</param>
/// <param name="Recording">The number of the recording.</param>
/// <param name="Vector">A <see cref="Domain.Analysis.Vectors.ByteVector"/>.</param>
internal sealed record SearchedVector(int[] Segments, Speaker Speaker, double Start, double End, long Recording, byte[] Vector);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SearchedVectors))]
internal sealed partial class SearchedVectorsJson : JsonSerializerContext;
