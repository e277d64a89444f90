using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.Speech.Analysis.Classifiers;

/// <summary>Writes what is to be learned as the transcriber reads it.</summary>
internal static class LessonJson
{
    public static HttpContent ContentOf(VectorLesson lesson) => VectorJson.ContentOf(json =>
    {
        VectorJson.Write(json, lesson.Vectors);
        json.WriteStartArray("labels");
        foreach (var label in lesson.Labels)
            json.WriteNumberValue(label);
        json.WriteEndArray();
        json.WriteNumber("classes", lesson.Classes);
        json.WriteNumber("l2", lesson.Simplicity);
    });
}
