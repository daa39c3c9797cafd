//! The reader's topics.

use super::{Messages, messages, t};
use crate::papers::Topics;

messages! {
    topics: "주제", "Topics";
    manage_topics: "주제 관리", "Manage topics";
    topics_hint: "관심 있는 주제의 논문에는 표시가 붙고, 숨긴 주제의 논문은 접힙니다. 찾을 말은 검색과 같은 방법으로 적습니다. 주제는 이 기기에만 저장됩니다.",
        "Papers of a topic you follow carry its name; papers of a muted one fold away. What to find is written as in the search. Topics stay on this device.";
    topic_name: "이름", "Name";
    topic_search: "찾을 말", "What to find";
    topic_search_example: "agents OR \"tool use\" -survey", "agents OR \"tool use\" -survey";
    add_topic: "주제 추가", "Add topic";
    change_topic: "주제 고치기", "Change topic";
    /// The button that empties the form, so that a topic is added after all.
    cancel: "취소", "Cancel";
    mute_topic: "숨기기", "Mute";
    remove_topic: "지우기", "Remove";
    suggested_topics: "요즘 본 목록에 여러 번 나온 키워드", "Keywords that come again in lists you have seen";
    no_topics: "아직 주제가 없습니다.", "No topics yet.";
    fold_muted: "다시 접기", "Fold away again";
    show_muted: "펼치기", "Show them";
}

impl Messages {
    /// Another topic has the name that a topic was to have.
    #[must_use]
    pub fn topic_name_taken(self, name: &str) -> String {
        t!(
            self,
            format!(
                "‘{name}’ 주제가 이미 있습니다. 다른 이름을 적거나, 목록에서 그 주제를 눌러 고쳐 주세요."
            ),
            format!(
                "There is a topic “{name}” already. Choose another name, or press that topic to change it."
            ),
        )
    }

    /// Why a topic was not added.
    #[must_use]
    pub fn topic_refused(self) -> String {
        let max = Topics::MAX;
        t!(
            self,
            format!("이름과 찾을 말을 모두 적어 주세요. 주제는 {max}개까지 둘 수 있습니다."),
            format!("Give it a name and something to find. There can be up to {max} topics."),
        )
    }

    /// How many papers of muted topics the list has, and how many of them are in the post.
    #[must_use]
    pub fn muted_papers(self, papers: usize, included: usize, unfolded: bool) -> String {
        let (korean, english) = match unfolded {
            false => ("접었습니다", "folded away"),
            true => ("펼쳤습니다", "shown"),
        };
        let noun = if papers == 1 { "paper" } else { "papers" };
        let in_post = match included {
            0 => String::new(),
            _ => t!(
                self,
                format!(" 글에는 {included}편이 담겨 있습니다."),
                format!(" {included} of them in the post.")
            ),
        };
        t!(
            self,
            format!("숨긴 주제의 논문 {papers}편을 {korean}.{in_post}"),
            format!("{papers} {noun} of muted topics {english}.{in_post}"),
        )
    }

    /// What pressing the name of a topic does.
    #[must_use]
    pub fn filter_by_topic(self, name: &str) -> String {
        t!(
            self,
            format!("주제 ‘{name}’의 논문만 보기"),
            format!("Show only papers of “{name}”")
        )
    }

    /// The button that moves a topic up.
    #[must_use]
    pub fn move_topic_up(self, name: &str) -> String {
        t!(self, format!("‘{name}’ 위로"), format!("Move “{name}” up"))
    }

    /// The button that removes a topic.
    #[must_use]
    pub fn remove_named_topic(self, name: &str) -> String {
        t!(self, format!("‘{name}’ 지우기"), format!("Remove “{name}”"))
    }

    /// The box that mutes a topic.
    #[must_use]
    pub fn mute_named_topic(self, name: &str) -> String {
        t!(self, format!("‘{name}’ 숨기기"), format!("Mute “{name}”"))
    }
}
