using System.Text.Json.Serialization;

namespace ContactCenter.AfterCall.Search;

/// <summary>Lists as SQLite takes them.</summary>
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(long[]))]
internal sealed partial class SearchJson : JsonSerializerContext;
